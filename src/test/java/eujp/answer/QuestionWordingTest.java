package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Related;
import eujp.answer.Answer.Unread;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.text.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Questions in words that a release writes with other endings, or at the end of others, or that
/// are written in haste, or that share no word with it.
class QuestionWordingTest {
  @SuppressWarnings("InlineFormatString") // longer than the code that fills it
  private static final String HEAD =
      """
      ---
      reference: IP/24/0001
      type: Press release
      title: 2024
      date: 2024-05-03
      language: %s
      url: https://example.org/ip
      licence: CC0, written for a test
      ---

      %s
      """;

  private static final String ENDINGS = "endings.txt";
  private static final String SLIPS = "slips.txt";
  private static final String PARAPHRASES = "paraphrases.txt";

  @TempDir static Path folder;

  private static final Map<String, Answerer> BY_RELEASE = new LinkedHashMap<>();
  private static final List<PassageIndex> OPEN = new ArrayList<>();

  static List<Arguments> endings() {
    return questions(ENDINGS);
  }

  static List<Arguments> paraphrases() {
    return questions(PARAPHRASES);
  }

  static List<Arguments> slips() {
    return questions(SLIPS);
  }

  private static List<Arguments> questions(String file) {
    List<Arguments> questions = new ArrayList<>();
    String language = "";
    for (String line : DataFile.lines(QuestionWordingTest.class, file)) {
      if (line.startsWith("[")) {
        language = line.substring(1, line.indexOf(']'));
      } else if (line.contains(" | ")) {
        String[] parts = line.split(" \\| ", -1);
        questions.add(Arguments.of(language, parts[0], parts[1]));
      }
    }
    return questions;
  }

  @BeforeAll
  static void write() throws IOException {
    write(ENDINGS, Thesaurus.empty());
    write(SLIPS, Thesaurus.empty());
    write(PARAPHRASES, Thesaurus.read(folder.resolve("none"), line -> fail(line)));
  }

  /// Writes a release in each language of a file.
  private static void write(String file, Thesaurus thesaurus) throws IOException {
    Map<String, List<String>> sentences =
        questions(file).stream()
            .collect(
                Collectors.groupingBy(
                    question -> String.valueOf(question.get()[0]),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        question -> String.valueOf(question.get()[2]), Collectors.toList())));
    for (Map.Entry<String, List<String>> release : sentences.entrySet()) {
      String language = release.getKey();
      Path own = folder.resolve(file).resolve(language);
      Path corpus = Files.createDirectories(own.resolve("releases"));
      String text = String.join("\n\n", release.getValue().stream().distinct().toList());
      Files.writeString(
          corpus.resolve("ip-24-0001." + language + ".md"), HEAD.formatted(language, text));
      PassageIndex index = PassageIndex.inMemory(Corpus.read(own).releases(), thesaurus);
      OPEN.add(index);
      BY_RELEASE.put(file + language, new Answerer(index));
    }
  }

  @AfterAll
  static void close() throws IOException {
    for (PassageIndex open : OPEN) {
      open.close();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("endings")
  void aWordIsFoundWithTheEndingsOfItsLanguage(String language, String question, String sentence) {
    assertEquals(sentence, first(ENDINGS, language, question));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("slips")
  void slipsOfThePenAreReadOver(String language, String question, String sentence) {
    assertEquals(sentence, first(SLIPS, language, question));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("paraphrases")
  void whatThePressCallsAThingFindsWhatTheInstitutionsCallIt(
      String language, String question, String sentence) {
    assertEquals(sentence, first(PARAPHRASES, language, question));
  }

  private static String first(String file, String language, String question) {
    Answerer own = Objects.requireNonNull(BY_RELEASE.get(file + language));
    return switch (own.answer(question, 3)) {
      case Found found -> found.best().sentence();
      case Related related -> related.citations().getFirst().sentence();
      case Answer.Polite _, Answer.Unfit _, Unread _, Nothing _ -> fail("nothing on " + question);
    };
  }
}
