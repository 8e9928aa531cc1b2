package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import eujp.ProcessorTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages as people type them, written by hand before the reader: each with the quotations in it
/// and whom it names for each.
class PastedTest {
  record Message(String id, String text, List<Expected> quotations) {
    @Override
    public String toString() {
      return id;
    }
  }

  record Expected(String words, @Nullable String speaker) {}

  static Stream<Message> messages() throws IOException {
    Gson json = new Gson();
    return Files.readAllLines(Path.of("src/test/resources/golden/messages.jsonl")).stream()
        .map(line -> json.fromJson(line, Message.class));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void eachQuotationIsFoundWithWhomTheMessageNames(Message message) {
    assertEquals(
        message.quotations().stream()
            .map(one -> new Attributed(one.words(), Optional.ofNullable(one.speaker())))
            .toList(),
        Pasted.of(message.text()).quotations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We share similar dependencies.” — Ursula von der Leyen",
        "\"We share similar dependencies.\" - Ursula von der Leyen",
        "\"We share similar dependencies.\" (Ursula von der Leyen)",
        "“We share similar dependencies.” said Ursula von der Leyen.",
        "“We share similar dependencies.” Ursula von der Leyen said.",
        "Ursula von der Leyen said: “We share similar dependencies.”",
        "Ursula von der Leyen: «We share similar dependencies.»",
        "We share similar dependencies. — Ursula von der Leyen"
      })
  void wordsAndSpeakerAreTakenApart(String pasted) {
    assertEquals(
        new Pasted(
            List.of(
                new Attributed(
                    "We share similar dependencies.", Optional.of("Ursula von der Leyen"))),
            0),
        Pasted.of(pasted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ports must be ready for the storms ahead – Nora Vance | Nora Vance",
        "Ports must be ready for the storms ahead — Vance | Vance",
        "Ports must be ready for the storms ahead (Peter Hale, Mayor of Cork) | Peter Hale",
        "Les ports doivent être prêts - Lucie Marin, ministre de la Mer | Lucie Marin",
        "Die Häfen müssen bereit sein (Lena Vogt) | Lena Vogt",
        "“Los puertos deben estar listos”, Elena Soto dixit. | Elena Soto",
        "« Les ports doivent être prêts », Lucie Marin. À publier ! | Lucie Marin",
        "“Porty muszą być gotowe”, Piotr Wrona. | Piotr Wrona",
      })
  void aNameBehindWordsIsTheirSpeaker(String pasted, String speaker) {
    Attributed one = Pasted.of(pasted).quotations().getFirst();

    assertEquals(Optional.of(speaker), one.speaker());
    assertTrue(pasted.contains(one.quotation()) && !one.quotation().contains(speaker));
  }

  @Test
  void aTildeBetweenBlanksIsADash() {
    assertEquals(
        Optional.of("Hale"),
        Pasted.of("\"The storms will come earlier each year\" ~ Hale, yes?")
            .quotations()
            .getFirst()
            .speaker());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We share similar dependencies – many of them based in China",
        "Ports must be ready for the storms ahead (see page 4)",
        "The Commission - like the Council - welcomes the storm plan",
        "The storms will come earlier, and we shall be ready – all of us",
        "“One,” she said, “and two.”",
        "a handful of suppliers – many of them",
        "Note: we share similar dependencies",
        "the members' choice is the EU's own",
      })
  void whereNobodyIsNamedNobodyIsClaimed(String text) {
    Pasted.of(text).quotations().forEach(one -> assertEquals(Optional.empty(), one.speaker()));
  }

  @Test
  void anotherSpeakerWinsOverTheOneInTheText() {
    Pasted pasted = Pasted.of("“One is enough,” said Breton. “Two are too many,” said Berg.");

    assertEquals(
        List.of(Optional.of("Kono"), Optional.of("Kono")),
        pasted.by("Kono").quotations().stream().map(Attributed::speaker).toList());
    assertEquals(
        pasted.quotations().stream().map(Attributed::quotation).toList(),
        pasted.by("Kono").quotations().stream().map(Attributed::quotation).toList());
  }

  @Test
  void quotationsThatAreTooManyAreCounted() {
    String text =
        IntStream.range(0, Pasted.MAX_QUOTATIONS + 3)
            .mapToObj("“These are the words of number %d.”"::formatted)
            .collect(Collectors.joining("\n"));

    Pasted pasted = Pasted.of(text);

    assertEquals(Pasted.MAX_QUOTATIONS, pasted.quotations().size());
    assertEquals("These are the words of number 0.", pasted.quotations().getFirst().quotation());
    assertEquals(3, pasted.beyond());
  }

  @Test
  void whatStandsAroundIsToldApart() {
    assertEquals(Optional.of("fyi"), Pasted.around("fyi “We share similar dependencies”"));
    assertEquals(
        Optional.of("Here is:   —  ."),
        Pasted.around("Here is: “We share similar dependencies” — Thierry Breton."));
    assertEquals(Optional.empty(), Pasted.around("We share similar dependencies"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aQuotationStandsWhereItIsSaidToStand(Message message) {
    for (QuotedSpan one : QuotedSpan.in(message.text(), "en")) {
      String typed = one.span().of(message.text()).replaceAll("(?m)^\\s*>\\s?|[*_~]", "");
      assertEquals(one.quotation().quotation().strip(), typed.strip());
      assertTrue(
          one.whole().start() <= one.span().start() && one.span().end() <= one.whole().end());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“",
        "\"",
        " ",
        ". ",
        "a: “",
        "\ud83d",
        "—",
        "(\"",
        "said ",
        "> ",
        "> “\n",
        ">\n",
        "*",
        "'a ",
        "「",
        "“a b c” said Anna Berg. ",
        "> a b c\n— Anna Berg\n\n",
        "a: "
      })
  void longNonsenseIsReadInNoTime(String nonsense) {
    String text = nonsense.repeat(40_000 / nonsense.length());

    ProcessorTime.within(
        Duration.ofSeconds(5),
        () -> {
          Pasted.of(text);
          Pasted.around(text);
        });
  }
}
