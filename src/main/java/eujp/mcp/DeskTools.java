package eujp.mcp;

import com.google.gson.JsonObject;
import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.draft.DraftCheck;
import eujp.check.draft.DraftReport;
import eujp.cite.Citation;
import eujp.extract.NamedPerson;
import eujp.extract.commitments.Commitment;
import eujp.library.Knowledge;
import eujp.library.Knowledge.Printed;
import eujp.release.Reference;
import eujp.slack.questions.CommandParser;
import eujp.slack.questions.Question;
import eujp.terminal.DatesInWords;
import eujp.terminal.DraftText;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.json.AnswerJson;
import eujp.terminal.json.DraftJson;
import eujp.terminal.json.ListJson;
import eujp.terminal.json.QuoteJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tools of the press desk.
///
/// @param knowledge does what they offer
record DeskTools(Knowledge knowledge) {
  /// Passages of an answer, as many as the bot shows at most.
  private static final int MAX_PASSAGES = 8;

  private static final int USUAL_PASSAGES = 5;
  private static final int MAX_EARLIER = 4;
  private static final int NEAREST = 3;
  private static final int MAX_REFERENCE = 40;
  private static final int MAX_LANGUAGE = 8;
  private static final int MAX_PARAGRAPH = 1_000_000;

  private static final Parameter RELEASE =
      Parameter.text(
              "release",
              MAX_REFERENCE,
              "Only this release, by its reference, such as IP/23/3831; otherwise the newest "
                  + Knowledge.MAX_LISTED
                  + " releases.")
          .optional();

  List<DeskTool> all() {
    return List.of(
        ask(),
        checkQuote(),
        checkDraft(),
        listQuotes(),
        timeline(),
        people(),
        commitments(),
        getPassage());
  }

  private DeskTool ask() {
    return new DeskTool(
        "ask",
        "Ask the releases",
        "Answers a question about the releases of the European Commission that are here, in any of"
            + " the EU's languages or Japanese, with the sentences that say it. `answered` is false"
            + " where the release does not say; the passages are only near then.",
        List.of(
            Parameter.text(
                "question",
                Question.MAX_CHARS,
                "The question, as a person would ask it, or a search such as speaker:breton"
                    + " chips."),
            Parameter.questions(
                    "earlier_questions",
                    MAX_EARLIER,
                    "The questions before it in the conversation, the oldest first, where it lacks"
                        + " what they were about.")
                .optional(),
            Parameter.number("most", 1, MAX_PASSAGES, "How many passages at most; otherwise 5.")
                .optional()),
        false,
        given -> {
          String question = given.text("question").strip();
          Answer answer =
              knowledge.answer(
                  question, given.texts("earlier_questions"), given.number("most", USUAL_PASSAGES));
          return new DeskTool.Result(
              AnswerJson.write(Optional.empty(), question, answer), ResultText.of(answer));
        });
  }

  private DeskTool checkQuote() {
    return new DeskTool(
        "check_quote",
        "Check a quotation",
        "Checks whether one quotation is in the releases, word for word, and whose it is. The"
            + " verdict is verbatim, elided (right but for what it marks as left out), altered,"
            + " misattributed, unattributed or absent; `passage` has the right words.",
        List.of(
            Parameter.text(
                "quote",
                CommandParser.MAX_PASTED,
                "The words of one quotation; the speaker may stand behind them: “…” — Name."),
            Parameter.text(
                    "speaker",
                    CommandParser.MAX_ASKED,
                    "Who is said to have said it: name or role.")
                .optional()),
        false,
        given -> {
          Pasted whole = Pasted.of(given.text("quote").strip());
          Pasted pasted = given.optional("speaker").map(whole::by).orElse(whole);
          if (pasted.quotations().size() + pasted.beyond() > 1) {
            throw new Refused(
                "“quote” holds more than one quotation. Give one at a time, or the whole text to"
                    + " check_draft.");
          }
          List<Judged> judged = knowledge.check(pasted, NEAREST);
          Judged only = judged.getFirst();
          return new DeskTool.Result(
              QuoteJson.write(Optional.empty(), only.quotation().quotation(), only.verdict()),
              ResultText.of(judged));
        });
  }

  private DeskTool checkDraft() {
    return new DeskTool(
        "check_draft",
        "Check a draft",
        "Looks up every quotation, date, number, name with role, place, reference and contact of a"
            + " draft in the releases: each is found, different, elsewhere or not in the releases."
            + " What has `needsLook` is to be mended by the person or by the words of the source."
            + " `notLookedAt` says what was passed over. A long draft takes seconds.",
        List.of(
            Parameter.text("draft", DraftCheck.LONGEST, "The whole text of the draft, unchanged.")),
        true,
        given -> {
          DraftReport report = knowledge.check(given.text("draft"));
          return new DeskTool.Result(
              DraftJson.write(report), DraftText.listing(report, "draft").plain());
        });
  }

  private DeskTool listQuotes() {
    return new DeskTool(
        "list_quotes",
        "List quotations",
        "Lists who is quoted with what, all or by speaker and topic. What nobody is called is taken"
            + " for a topic.",
        List.of(
            Parameter.text("speaker", CommandParser.MAX_ASKED, "A surname, a full name or a role.")
                .optional(),
            Parameter.text("topic", CommandParser.MAX_ASKED, "What the words are about.")
                .optional(),
            RELEASE),
        false,
        given -> {
          String asked =
              Stream.of(given.optional("speaker"), given.optional("topic"))
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(" "));
          var quotations = knowledge.quotations(asked, release(given));
          List<Item> items =
              quotations.stream()
                  .map(quotation ->
                      new Item(quotation.name(), List.of(), List.of(quotation.citation())))
                  .toList();
          return list(
              ListJson.quotes(quotations), "Quotations", "The releases quote nobody so.", items);
        });
  }

  private DeskTool timeline() {
    return new DeskTool(
        "timeline",
        "List dated events",
        "Lists every dated event in order, each with its sentence, and whether it is past, on the"
            + " day or to come as of the day of its release.",
        List.of(RELEASE),
        false,
        given -> {
          var events = knowledge.timeline(release(given));
          List<Item> items =
              events.stream()
                  .map(event ->
                      new Item(
                          DatesInWords.write(event),
                          List.of(event.standing().toString()),
                          List.of(event.citation())))
                  .toList();
          return list(ListJson.timeline(events), "Timeline", "The releases date nothing.", items);
        });
  }

  private DeskTool people() {
    return new DeskTool(
        "people",
        "List people",
        "Lists everyone who is named, with role and where. Those to call or write to have"
            + " `contact`, with telephone and mail.",
        List.of(RELEASE),
        false,
        given -> {
          List<NamedPerson> people = knowledge.people(release(given));
          List<Item> items =
              people.stream()
                  .map(person ->
                      new Item(
                          person.name(),
                          Stream.of(person.roles(), person.reach().phones(), person.reach().mails())
                              .flatMap(List::stream)
                              .toList(),
                          person.appearances().stream()
                              .map(NamedPerson.Appearance::citation)
                              .distinct()
                              .toList()))
                  .toList();
          return list(ListJson.people(people), "People", "The releases name nobody.", items);
        });
  }

  private DeskTool commitments() {
    return new DeskTool(
        "commitments",
        "List commitments",
        "Lists who commits to what, the firmest first: signed, agreed, decided, will, intend,"
            + " explore, welcomed. Of several verbs the weakest counts.",
        List.of(RELEASE),
        false,
        given -> {
          List<Commitment> commitments = knowledge.commitments(release(given));
          List<Item> items =
              commitments.stream()
                  .map(one ->
                      new Item(
                          one.strength()
                              + one.party().or(one::who).map(who -> " – " + who).orElse(""),
                          List.of(),
                          Stream.concat(one.leadIn().stream(), Stream.of(one.citation())).toList()))
                  .toList();
          return list(
              ListJson.commitments(commitments),
              "Commitments",
              "The releases commit nobody to anything.",
              items);
        });
  }

  private DeskTool getPassage() {
    return new DeskTool(
        "get_passage",
        "Read a paragraph",
        "Gives one paragraph of a release as printed. Paragraph 0 is what stands above the text:"
            + " title, reference, date, address, licence.",
        List.of(
            Parameter.text("reference", MAX_REFERENCE, "The release, such as IP/23/3831."),
            Parameter.text("language", MAX_LANGUAGE, "ISO 639-1, such as ja; otherwise en.")
                .optional(),
            Parameter.number("paragraph", 0, MAX_PARAGRAPH, "Its number, as results have it.")),
        false,
        given -> {
          Reference reference = reference(given.text("reference"));
          String language = given.optional("language").orElse(ReleaseResources.USUAL_LANGUAGE);
          int number = given.number("paragraph", 0);
          Printed printed =
              new ReleaseResources(knowledge)
                  .printed(reference, language).stream()
                      .filter(one ->
                          one.passage().places().stream().anyMatch(at -> at.ordinal() == number))
                      .findFirst()
                      .orElseThrow(() ->
                          new Refused(
                              "%s has no such paragraph. Read eujp://releases/%s/%s, which numbers them."
                                  .formatted(reference, reference, language)));
          Citation whole =
              new Citation(
                  printed.passage(), printed.masthead(), 0, printed.passage().text().length(), 1);
          JsonObject json = new JsonObject();
          json.add("passage", AnswerJson.passage(whole));
          return new DeskTool.Result(
              AnswerJson.GSON.toJson(json), ResultText.quoted(List.of(whole)));
        });
  }

  private DeskTool.Result list(JsonObject json, String heading, String nothing, List<Item> items) {
    Listing listing = new Listing(heading, nothing, List.of(new Group(heading, items)));
    return new DeskTool.Result(AnswerJson.GSON.toJson(json), listing.plain());
  }

  /// The release that is named, if any.
  ///
  /// @throws Refused if there is none of that name
  private Optional<Reference> release(ToolArguments given) {
    Optional<Reference> named = given.optional("release").map(DeskTools::reference);
    named.ifPresent(new ReleaseResources(knowledge)::check);
    return named;
  }

  private static Reference reference(String typed) {
    List<Reference> references = Reference.in(typed);
    if (references.size() != 1) {
      throw new Refused("There is no such reference. Give one such as IP/23/3831.");
    }
    return references.getFirst();
  }
}
