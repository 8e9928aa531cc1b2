package eujp.slack.blocks;

import com.ibm.icu.text.ListFormatter;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import eujp.answer.Answer;
import eujp.answer.Courtesy;
import eujp.check.Judged;
import eujp.check.draft.DraftReport;
import eujp.cite.Citation;
import eujp.library.Correction;
import eujp.library.Knowledge.Known;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws answers as Slack messages.
///
/// An answer is the sentence, once, as a quotation in which the words stand out that answer, or all
/// of it where these cannot be told, behind the sentence that it points back to, if any; then who
/// said it and where it stands, then what one can do next: the passage around it is shown by a
/// button. Where the release does not answer, a heading says so before anything else, and questions
/// follow that it does answer.
///
/// A message is refused when it holds more than 50 blocks or 13,200 characters in all, and must
/// never be cut at its tail, where the source stands. So each part has a bound of its own, and
/// their sum is below Slack's whatever a release holds; [Excerpt] does the shortening.
///
/// @param labels what is not quoted
public record Drawing(Labels labels) {
  private static final int MAX_OF_SENTENCE = 1_000;
  private static final int MAX_OF_RELATED = 400;
  private static final int RELATED_PASSAGES = 3;
  private static final int MAX_OF_ASKED = 200;
  private static final int MAX_OF_TITLE = 140;
  private static final int MAX_OF_FILTER = 100;

  /// Further releases that are named beside an answer.
  private static final int MAX_ELSEWHERE = 3;

  /// An answer to what was asked.
  ///
  /// @param suggestions questions that have answers, for whoever got none
  public Reply answer(Answer answer, Occasion occasion, List<String> suggestions) {
    NextSteps next = NextSteps.afterQuestion(labels, occasion, answer);
    return underQuestion(occasion, drawn(answer, next, suggestions));
  }

  /// An answer to the first of several questions, and buttons for the others.
  public Reply first(
      Answer answer, List<String> others, Occasion occasion, List<String> suggestions) {
    return answer(answer, occasion, suggestions).asking(labels, Label.ONE_AT_A_TIME, others);
  }

  /// A reply below what was asked, where it does not stand there anyway.
  private Reply underQuestion(Occasion occasion, Reply reply) {
    return occasion.asked().isEmpty()
        ? reply
        : reply.under(Reply.escaped(labels.say(Label.ASKED, Map.of("question", occasion.asked()))));
  }

  private Reply drawn(Answer answer, NextSteps next, List<String> suggestions) {
    return switch (answer) {
      case Answer.Found found -> found(found, next);
      case Answer.Related related -> related(related, next, suggestions);
      case Answer.Unread unread -> unread(unread, next, suggestions);
      case Answer.Unfit(FilterFault fault) -> unfit(fault, next, suggestions);
      case Answer.Polite(Courtesy courtesy) -> Reply.notice(labels.say(label(courtesy)));
      case Answer.Nothing _ ->
          refusal(
              labels.say(Label.NOTHING_HEADING),
              labels.say(Label.NOTHING_LEAD),
              next.afterRefusal(),
              suggestions);
    };
  }

  /// The verdicts on quotations, one after the other. Of several, none is the one to cite.
  public Reply verdicts(Command.Check command, List<Judged> judged, Occasion occasion) {
    ReplyBuilder sheet =
        new VerdictDrawing(labels).drawAll(judged, command.pasted().beyond(), Room.MESSAGE);
    Answer shown =
        judged.stream()
            .limit(judged.size() == 1 ? 1 : 0)
            .flatMap(only -> only.verdict().inRelease().stream())
            .<Answer>map(match -> new Answer.Found(1, match.whole(), List.of()))
            .findFirst()
            .orElseGet(() -> new Answer.Nothing(0));
    NextSteps next = NextSteps.afterCommand(labels, occasion, command, shown);
    return sheet.reply(shown.citations().isEmpty() ? next.afterRefusal() : next.afterAnswer());
  }

  /// The report on a draft, in as many messages as it needs, which are rated below the last. A
  /// button cannot carry a draft, so that it is not shared.
  public Reply draft(DraftReport report, Occasion occasion) {
    NextSteps next = afterNothing(occasion);
    List<ReplyBuilder> sheets = new DraftDrawing(labels).messages(report);
    List<Reply> messages = new ArrayList<>();
    for (ReplyBuilder sheet : sheets) {
      boolean last = messages.size() == sheets.size() - 1;
      messages.add(sheet.reply(last ? next.afterRefusal() : next.afterNotice()));
    }
    return underQuestion(occasion, messages.getFirst())
        .followedBy(messages.subList(1, messages.size()));
  }

  /// A page of a list.
  ///
  /// @param ofNewest whether there are releases that the list leaves out
  public Reply list(
      Command.Browse command, Catalogue catalogue, boolean ofNewest, Occasion occasion) {
    return new CatalogueDrawing(labels)
        .draw(catalogue, command, ofNewest)
        .reply(
            NextSteps.afterCommand(labels, occasion, command, new Answer.Nothing(0))
                .afterList(command, CatalogueDrawing.pages(catalogue)));
  }

  /// That a list is wanted of a release that is not known, and which ones are.
  ///
  /// @param newest some of them
  /// @param count how many there are
  public Reply unknownRelease(
      Command.Browse command, List<Known> newest, int count, Occasion occasion) {
    ReplyBuilder sheet =
        new ReplyBuilder(labels)
            .header(labels.say(Label.UNKNOWN_RELEASE))
            .small(Shortened.of(command.asked(), MAX_OF_ASKED))
            .line(newest.isEmpty() ? Label.HOME_EMPTY : Label.KNOWN_RELEASES);
    for (Known known : newest) {
      Masthead masthead = known.masthead();
      sheet.page(
          String.join(
              " · ",
              masthead.reference().toString(),
              labels.date(masthead.date()),
              Shortened.of(masthead.title(), MAX_OF_TITLE)),
          masthead.url().toString());
    }
    if (count > newest.size()) {
      sheet.small(labels.say(Label.HOME_MORE, Map.of("count", count - newest.size())));
    }
    return sheet.reply(afterNothing(occasion).afterNotice());
  }

  /// That what was written is nearly a command, with what it may mean: on buttons what can be given
  /// by one.
  public Reply meant(List<Meant> commands, Occasion occasion) {
    ReplyBuilder sheet = new ReplyBuilder(labels).header(labels.say(Label.MEANT));
    List<String> onButtons = new ArrayList<>();
    for (Meant one : commands) {
      if (one.way().isPresent()) {
        sheet.line(one.way().get());
      } else {
        onButtons.add(one.command());
      }
    }
    return underQuestion(
        occasion, sheet.questions(onButtons).reply(afterNothing(occasion).afterNotice()));
  }

  private NextSteps afterNothing(Occasion occasion) {
    return NextSteps.afterQuestion(labels, occasion, new Answer.Nothing(0));
  }

  /// What the bot is, how to ask, and where answers come from.
  public Reply help(List<String> suggestions) {
    List<String> ways = waysToAsk(labels);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        RichText.block(
            List.of(RichText.heading(labels.say(Label.PURPOSE)), RichText.bullets(ways))));
    addQuestions(blocks, suggestions);
    blocks.add(Blocks.context(Reply.escaped(labels.say(Label.ORIGIN))));
    return new Reply(
        blocks,
        lines(
            List.of(
                Stream.of(labels.say(Label.PURPOSE)),
                ways.stream(),
                questions(suggestions),
                Stream.of(labels.say(Label.ORIGIN)))));
  }

  /// That a sentence which was quoted is not in its release any more, or is another's, and what
  /// stands in its place.
  public Reply correction(Correction.Quoted quoted, Correction correction) {
    Masthead masthead = correction.masthead();
    String lead =
        labels.say(
            Label.CORRECTION_LEAD,
            Map.of(
                "reference", masthead.reference().toString(),
                "date", labels.date(masthead.date())));
    String read = Excerpt.start(quoted.sentence(), MAX_OF_SENTENCE);
    StyledLine before = StyledLine.of(StyledLine.plain(read));
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> elements = new ArrayList<>();
    elements.add(RichText.heading(lead));
    elements.add(RichText.plain(labels.say(Label.CORRECTION_BEFORE)));
    elements.add(RichText.quotation(before));
    String speaker = Shortened.of(quoted.speaker(), MAX_OF_TITLE);
    String said = speaker.isEmpty() ? "" : labels.say(Label.SAID_BY, Map.of("speaker", speaker));
    if (!speaker.isEmpty()) {
      elements.add(RichText.plain("— " + speaker));
    }
    blocks.add(RichText.block(elements));
    Stream<String> now;
    if (correction.now().isPresent()) {
      CitationDrawing drawing = new CitationDrawing(labels, correction.now().get());
      Excerpt excerpt = Excerpt.ofSentence(correction.now().get(), MAX_OF_SENTENCE);
      String says = labels.say(Label.CORRECTION_NOW);
      blocks.add(RichText.block(List.of(RichText.plain(says))));
      blocks.addAll(drawing.blocks(RichText.evenQuotation(excerpt)));
      now = Stream.concat(Stream.of(says), drawing.inWords(excerpt.plain()));
    } else {
      String gone = labels.say(Label.CORRECTION_GONE);
      Passage head = masthead.passage();
      CitationDrawing drawing =
          new CitationDrawing(labels, new Citation(head, masthead, 0, head.text().length(), 0));
      blocks.add(RichText.block(List.of(RichText.plain(gone))));
      blocks.add(drawing.source());
      now = Stream.concat(Stream.of(gone), drawing.placeInWords());
    }
    return new Reply(
        blocks,
        lines(List.of(Stream.of(lead, labels.say(Label.CORRECTION_BEFORE), read, said), now)));
  }

  /// The ways to ask, a sentence each.
  static List<String> waysToAsk(Labels labels) {
    return Stream.of(
            Label.WAY_MENTION,
            Label.WAY_FOLLOW,
            Label.WAY_COMMAND,
            Label.WAY_DIRECT,
            Label.WAY_SHORTCUT,
            Label.WAY_CHECK,
            Label.WAY_DRAFT,
            Label.WAY_LISTS,
            Label.WAY_ONLY,
            Label.WAY_FORGET)
        .map(labels::say)
        .toList();
  }

  private static Label label(Courtesy courtesy) {
    return switch (courtesy) {
      case THANKS -> Label.THANKED;
      case GREETING -> Label.GREETED;
      case FAREWELL -> Label.PARTED;
    };
  }

  private Reply found(Answer.Found found, NextSteps next) {
    Citation best = found.best();
    CitationDrawing drawing = new CitationDrawing(labels, best);
    Excerpt sentence = Excerpt.ofQuotable(best, MAX_OF_SENTENCE);
    List<BlockElement> elements = new ArrayList<>();
    elements.add(RichText.quotation(sentence));
    drawing.addSpeaker(elements);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(elements));
    blocks.add(drawing.source());
    List<String> elsewhere = elsewhere(found);
    elsewhere.forEach(line -> blocks.add(Blocks.context(Reply.escaped(line))));
    blocks.addAll(next.afterAnswer());
    return new Reply(
        blocks,
        lines(
            List.of(
                Stream.of(sentence.plain()), drawing.attributionInWords(), elsewhere.stream())));
  }

  private Reply related(Answer.Related related, NextSteps next, List<String> suggestions) {
    List<Citation> citations = related.citations().stream().limit(RELATED_PASSAGES).toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(labels.say(Label.RELATED_HEADING)));
    blocks.add(RichText.block(List.of(RichText.plain(labels.say(Label.RELATED_LEAD)))));
    for (Citation citation : citations) {
      blocks.addAll(
          new CitationDrawing(labels, citation)
              .blocks(RichText.evenQuotation(Excerpt.ofPassage(citation, MAX_OF_RELATED))));
    }
    blocks.add(DividerBlock.builder().build());
    addQuestions(blocks, suggestions);
    blocks.addAll(next.afterRefusal());
    Stream<String> near =
        citations.stream()
            .flatMap(citation ->
                new CitationDrawing(labels, citation)
                    .inWords(passageInWords(citation, MAX_OF_RELATED)));
    return new Reply(
        blocks,
        lines(
            List.of(
                Stream.of(labels.say(Label.RELATED_HEADING), labels.say(Label.RELATED_LEAD)),
                near,
                questions(suggestions))));
  }

  private Reply unread(Answer.Unread unread, NextSteps next, List<String> suggestions) {
    String heading =
        unread
            .language()
            .map(language ->
                labels.say(Label.UNREAD_HEADING_IN, Map.of("language", labels.nameOf(language))))
            .orElseGet(() -> labels.say(Label.UNREAD_HEADING));
    return refusal(heading, labels.say(Label.UNREAD_LEAD), next.afterRefusal(), suggestions);
  }

  private Reply unfit(FilterFault fault, NextSteps next, List<String> suggestions) {
    Map<String, String> filter = Map.of("filter", Shortened.of(fault.written(), MAX_OF_FILTER));
    return switch (fault.reason()) {
      case UNREADABLE ->
          refusal(
              labels.say(Label.FILTER_UNREADABLE, filter),
              labels.say(Label.FILTER_UNREADABLE_LEAD, Map.of("example", fault.key().example())),
              next.afterNotice(),
              suggestions);
      case LEAVES_NOTHING ->
          refusal(
              labels.say(Label.FILTER_NOTHING, filter),
              labels.say(Label.FILTER_NOTHING_LEAD, Map.of("there", there(fault))),
              next.afterNotice(),
              suggestions);
    };
  }

  private String there(FilterFault fault) {
    List<String> there =
        fault.there().stream()
            .map(one ->
                fault.key() == Filter.Key.LANG
                    ? labels.nameOf(one) + " (" + one + ")"
                    : Shortened.of(one, MAX_OF_FILTER))
            .toList();
    boolean days = fault.key() == Filter.Key.FROM || fault.key() == Filter.Key.UNTIL;
    return String.join(days ? " – " : ", ", there);
  }

  /// That further releases answer too, or say something else.
  private List<String> elsewhere(Answer.Found found) {
    return Stream.of(false, true)
        .flatMap(differs -> {
          List<Masthead> releases =
              found.others().stream()
                  .filter(other -> other.differs() == differs)
                  .map(other -> other.citation().masthead())
                  .limit(MAX_ELSEWHERE)
                  .toList();
          String named =
              ListFormatter.getInstance(labels.locale())
                  .format(
                      releases.stream()
                          .map(one -> one.reference() + " (" + labels.date(one.date()) + ")")
                          .toList());
          return releases.isEmpty()
              ? Stream.<String>empty()
              : Stream.of(
                  labels.say(
                      differs ? Label.ELSEWHERE_OTHER : Label.ELSEWHERE,
                      Map.of("releases", named, "count", releases.size())));
        })
        .toList();
  }

  private Reply refusal(
      String heading, String lead, List<LayoutBlock> next, List<String> suggestions) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(heading));
    blocks.add(RichText.block(List.of(RichText.plain(lead))));
    addQuestions(blocks, suggestions);
    blocks.addAll(next);
    return new Reply(blocks, lines(List.of(Stream.of(heading, lead), questions(suggestions))));
  }

  private void addQuestions(List<LayoutBlock> blocks, List<String> suggestions) {
    String lead = questions(suggestions).findFirst().orElseThrow();
    blocks.add(RichText.block(List.of(RichText.plain(lead))));
    if (!suggestions.isEmpty()) {
      blocks.add(Blocks.questions(labels, suggestions));
    }
  }

  private Stream<String> questions(List<String> suggestions) {
    return suggestions.isEmpty()
        ? Stream.of(labels.say(Label.SUGGESTIONS_NONE))
        : Stream.concat(Stream.of(labels.say(Label.SUGGESTIONS)), suggestions.stream());
  }

  private static String passageInWords(Citation citation, int most) {
    return Excerpt.ofPassage(citation, most).plain();
  }

  private static String lines(List<Stream<String>> parts) {
    return parts.stream()
        .flatMap(part -> part)
        .filter(part -> !part.isEmpty())
        .map(Reply::escaped)
        .collect(Collectors.joining("\n"));
  }
}
