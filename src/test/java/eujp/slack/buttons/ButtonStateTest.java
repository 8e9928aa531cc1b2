package eujp.slack.buttons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.check.Attributed;
import eujp.check.Pasted;
import eujp.cite.Citation;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.slack.blocks.Citations;
import eujp.slack.buttons.Command.Browse;
import eujp.slack.buttons.Command.Check;
import eujp.slack.buttons.Command.ListKind;
import eujp.slack.labels.Labels;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonStateTest {
  private static final Occasion OCCASION =
      new Occasion("U1", "C1 1.000100", Occasion.Audience.EVERYONE);

  /// A state, its fields as version 1 wrote them, and what version 2 puts before them.
  record Row(String version1, String version2, ButtonState state) {}

  private static Row command(String fields, Command command) {
    String written = "en|U1|C1 1.000100|" + fields;
    return new Row(
        written, "2|command|" + written, new CommandState("en", "U1", "C1 1.000100", command));
  }

  private static Stream<Row> rows() {
    String fields = "ja|U1|C1 1.000100|true|IP/23/3831 en 7 0-120 0-60 9f86d081";
    ReplyState reply = reply("ja", "U1", "C1 1.000100", true, 7);
    String related =
        "en|U2|/eujp 1.5|false|IP/23/3831 en 7 0-120 0-60 9f86d081"
            + ";IP/23/3831 en 12 0-120 0-60 9f86d081";
    return Stream.of(
        new Row(fields, "2|reply|" + fields, reply),
        new Row(related, "2|reply|" + related, reply("en", "U2", "/eujp 1.5", false, 7, 12)),
        new Row("en|||true|", "2|reply|en|||true|", reply("en", "", "", true)),
        new Row("+" + fields, "2|helpful|" + fields, new RatingState(reply, true)),
        new Row("-" + fields, "2|unhelpful|" + fields, new RatingState(reply, false)),
        command("timeline|0|IP/23/3831", new Browse(ListKind.TIMELINE, "IP/23/3831", 0)),
        command("people|3|", new Browse(ListKind.PEOPLE, "", 3)),
        command("commitments|1|", new Browse(ListKind.COMMITMENTS, "", 1)),
        command("quotes|12|Breton | x", new Browse(ListKind.QUOTES, "Breton | x", 12)),
        command("check|Breton|We share | similar", check(0, "Breton", "We share | similar")),
        command("check||We share", check(0, "", "We share")),
        command("checks|3||We share \uFFE8 similar", check(3, "", "We share | similar")),
        command("checks|0||We share|Breton|it", check(0, "", "We share", "Breton", "it")));
  }

  private static ReplyState reply(
      String language, String asker, String question, boolean answered, int... ordinals) {
    Reference release = new Reference("IP/23/3831");
    return new ReplyState(
        language,
        asker,
        question,
        answered,
        Arrays.stream(ordinals)
            .mapToObj(ordinal ->
                new Pointer(new PassageId(release, "en", ordinal), 0, 120, 0, 60, "9f86d081"))
            .toList());
  }

  /// @param quotations speakers and words by turns
  private static Check check(int beyond, String... quotations) {
    return new Check(
        new Pasted(
            Stream.iterate(0, i -> i < quotations.length, i -> i + 2)
                .map(i ->
                    new Attributed(
                        quotations[i + 1],
                        Optional.of(quotations[i]).filter(name -> !name.isEmpty())))
                .toList(),
            beyond));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aStateIsReadAsItWasWritten(Row row) {
    assertEquals(row.version2(), row.state().written());
    assertEquals(Optional.of(row.state()), ButtonState.parse(row.version2()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatStandsInSlackSinceVersionOneIsRead(Row row) {
    assertEquals(Optional.of(row.state()), ButtonState.parse(row.version1()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aStateIsOfOneKind(Row row) {
    long kinds =
        Stream.of(ReplyState.class, CommandState.class, RatingState.class)
            .filter(kind -> ButtonState.parse(row.version2(), kind).isPresent())
            .count();

    assertEquals(1, kinds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "+",
        "no state",
        "What was signed?",
        "en|U1|q|check",
        "en|U1|q|quotes|-1|",
        "en|U1|q|quotes|99999|",
        "en|U1|q|x|0|",
        "en|U1|q|checks|0|Breton",
        "en|U1|q|checks|x||a",
        "2|",
        "2|reply",
        "2|reply|",
        "2|reply|en|U1|q|true",
        "2|reply|en|U1|q|check|Breton|We share",
        "2|command|en|U1|q|true|",
        "2|helpful|+en|U1|q|true||",
        "2|shared|en|U1|q|true|",
        "3|reply|en|U1|q|true|",
      })
  void whatIsNoStateIsNone(String written) {
    assertEquals(Optional.empty(), ButtonState.parse(written));
  }

  @Test
  void aReplyIsReadWithItsCitations() {
    ReplyState reply =
        ReplyState.of(
            Labels.english(),
            OCCASION,
            new Answer.Found(0.9, Citations.deRisk(), List.of(Citations.launch())));

    assertEquals(2, reply.passages().size());
    assertEquals(Optional.of(reply), ButtonState.parse(reply.written()));
  }

  @Test
  void howeverManyPassagesThereAreTheyFitOnAButton() {
    List<Citation> many = Collections.nCopies(500, Citations.launch());
    ReplyState reply = ReplyState.of(Labels.english(), OCCASION, new Answer.Related(0.2, many));
    String written = new RatingState(reply, false).written();

    assertTrue(written.length() <= 2_000, "length " + written.length());
    RatingState read = ButtonState.parse(written, RatingState.class).orElseThrow();
    assertTrue(read.reply().passages().size() > 20);
  }

  @Test
  void aCommandFitsWhileSlackTakesItsValue() {
    int length = 2;
    while (command(length + 1).fits()) {
      length++;
    }

    assertTrue(command(length).written().length() <= 2_000);
    assertFalse(command(2_000).fits());
  }

  private static CommandState command(int length) {
    return new CommandState(Labels.english(), OCCASION, check(0, "", "x".repeat(length)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "IP/23/3831",
        "ip/23/3831 en 7 0-1 0-1 00000000",
        "IP/23/3831 en 7 0-1 0-1 xyz",
        "IP/23/3831 en 99999999 0-1 0-1 00000000",
        "../../etc en 7 0-1 0-1 00000000"
      })
  void whatIsNoPointerIsNone(String written) {
    assertEquals(Optional.empty(), Pointer.parse(written));
  }
}
