package eujp.slack.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {
  private static final Labels JAPANESE = Labels.in("ja").orElseThrow();

  static Stream<Labels> all() {
    return Labels.all().stream();
  }

  @ParameterizedTest
  @CsvSource({"1, 8, 1 to 8 of 9, 9件中 1～8件目", "9, 9, 9 of 9, 9件中 9件目"})
  void aPageSaysWhichOfTheListItShows(int from, int to, String english, String japanese) {
    Map<String, Object> page = Map.of("from", from, "to", to, "shown", to - from + 1, "count", 9);

    assertEquals(english, Labels.english().say(Label.LIST_RANGE, page));
    assertEquals(japanese, JAPANESE.say(Label.LIST_RANGE, page));
  }

  @Test
  void thereAreLabelsInEnglishAndJapanese() {
    assertEquals(List.of("en", "ja"), all().map(Labels::language).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void noKeyIsMissingAndNoneIsUnknown(Labels labels) throws Exception {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Labels.class.getResourceAsStream("labels_" + labels.language() + ".properties")),
            StandardCharsets.UTF_8)) {
      file.load(reader);
    }

    assertEquals(
        new TreeSet<>(Arrays.stream(Label.values()).map(Label::key).toList()),
        new TreeSet<>(file.stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachLabelTakesTheSameArgumentsInEachLanguage(Labels labels) {
    for (Label label : Label.values()) {
      assertEquals(arguments(Labels.english(), label), arguments(labels, label), label.key());
    }
  }

  @Test
  void noLabelIsUnused() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eujp.slack");
    Set<String> used =
        classes.stream()
            .filter(type -> !type.isEquivalentTo(Label.class))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(Label.class))
            .map(access -> access.getTarget().getName())
            .collect(Collectors.toSet());

    List<String> unused =
        Arrays.stream(Label.values())
            .map(Label::name)
            .filter(name -> !used.contains(name))
            .toList();
    assertEquals(List.of(), unused);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatStandsOnWindowsAndButtonsFits(Labels labels) {
    for (Label label :
        List.of(
            Label.CONTEXT_TITLE,
            Label.MORE_TITLE,
            Label.CITE_TITLE,
            Label.SOURCE_TITLE,
            Label.VERDICT_TITLE,
            Label.DRAFT_TITLE,
            Label.CLOSE,
            Label.ANSWER)) {
      assertTrue(labels.say(label).length() <= 24, labels.say(label));
    }
    for (Label label : Label.values()) {
      if (label.key().endsWith("-label") && arguments(labels, label).isEmpty()) {
        assertTrue(labels.say(label).length() <= 75, labels.say(label));
      }
    }
  }

  @Test
  void numbersTakeTheirForm() {
    assertEquals("1 more passage", more(Labels.english(), 1));
    assertEquals("1,234 more passages", more(Labels.english(), 1_234));
    assertEquals("ほかの2箇所", more(JAPANESE, 2));
  }

  @Test
  void daysAreWrittenAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2023, 7, 13);
    assertEquals("13 July 2023", Labels.english().date(day));
    assertEquals("2023年7月13日", JAPANESE.date(day));
  }

  @Test
  void labelsWithoutAKeyAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Labels(Locale.FRENCH, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Who co-chaired the meeting?, ja-JP, en",
    "半導体について何が合意されましたか？, en-US, ja",
    "JOGMECとは？, en-US, ja",
    "首脳会談, en-US, ja",
    "日EU首脳会談, en-US, ja",
    "What does 経済安保 mean here?, ja-JP, en",
    "Was sagt Breton?, ja-JP, en",
    "123, ja-JP, ja",
    "123, en-GB, en",
    "'', ja-JP, ja",
    "'', fr-FR, en",
    "'?!', '', en",
    "Что подписано?, ja-JP, ja",
  })
  void theLanguageOfTheQuestionDecidesAndThenThatOfThePerson(
      String text, String locale, String language) {
    Optional<Locale> person =
        Optional.of(locale).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag);

    assertEquals(language, LabelChoice.forText(text, () -> person).language());
  }

  private static String more(Labels labels, int count) {
    return labels.say(Label.MORE_PASSAGES, Map.of("count", count));
  }

  private static Set<String> arguments(Labels labels, Label label) {
    return new TreeSet<>(labels.phrase(label).arguments());
  }
}
