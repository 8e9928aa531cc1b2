package eujp.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Denied;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.text.DataFile;
import eujp.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedSpeechTest {
  static Stream<Arguments> texts() {
    return rows("attributions.txt");
  }

  static Stream<Arguments> calls() {
    return rows("called.txt");
  }

  private static Stream<Arguments> rows(String file) {
    return DataFile.lines(QuotedSpeechTest.class, file).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\\|", -1))
        .map(cells ->
            Arguments.of(
                cells[0].strip(), cells[1].strip().replace("¶", "\n\n"), cells[2].strip()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void itIsToldWhoseWordsAQuotationHolds(String language, String text, String whose) {
    String read =
        QuotedSpeech.in(text, language).stream()
            .map(speech -> told(speech, text))
            .collect(Collectors.joining(" / "));

    assertEquals(whose, read, language + ": " + text);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whoeverIsNotNamedIsToldByAllThatTheTextCallsHimOrHer(
      String language, String text, String called) {
    String read =
        QuotedSpeech.in(text, language).stream()
            .map(speech ->
                speech.whose() instanceof Unresolved(_, Span phrase)
                    ? phrase.of(text)
                    : told(speech, text))
            .collect(Collectors.joining(" / "));

    assertEquals(called, read, language + ": " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "et | „Meil on aega“, ütles Jaan Kask, Eesti Panga president 6. juulil 2023. | Eesti Panga"
            + " president",
        "en | “We have time,” said Mary Reed, President of the Council on 6 July 2023. | President"
            + " of the Council",
        "en | “We have time,” said Paul Brown, Minister since 6 July 2023. | Minister",
      })
  void noRoleHoldsADate(String language, String text, String role) {
    assertEquals(
        List.of(role),
        QuotedSpeech.in(text, language).stream()
            .flatMap(speech -> speech.whose() instanceof By by ? by.by().stream() : Stream.of())
            .flatMap(naming -> naming.role().stream())
            .map(span -> span.of(text))
            .toList());
  }

  private static String told(QuotedSpeech speech, String text) {
    return switch (speech.whose()) {
      case By by -> names(by.by(), text);
      case Unresolved _ -> "?";
      case NotTold _ -> "-";
      case Denied denied -> "!" + names(denied.by(), text);
    };
  }

  private static String names(List<QuotedSpeech.Naming> namings, String text) {
    return namings.stream().map(one -> one.name().of(text)).collect(Collectors.joining(" & "));
  }
}
