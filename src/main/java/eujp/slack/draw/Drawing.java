package eujp.slack.draw;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import eujp.answer.Answer;
import eujp.answer.Citation;
import eujp.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws answers as Slack messages: the sentence, the passage with the sentence marked, who said
/// it, where it stands, and a link that opens the page there.
///
/// A message is refused when it holds more than 50 blocks or 13,200 characters in all, and a
/// message must never be cut at its tail, where the source stands. So each part has a bound of its
/// own, and their sum is below Slack's whatever a release holds; [Excerpt] does the shortening.
///
/// @param labels what is not quoted
public record Drawing(Labels labels) {
  private static final int MOST_OF_SENTENCE = 1_000;
  private static final int MOST_OF_PASSAGE = 1_600;
  private static final int MOST_OF_FURTHER = 400;
  private static final int MOST_OF_RELATED = 600;
  private static final int MOST_OF_NAME = 100;
  private static final int MOST_OF_LINK = 600;
  private static final int FURTHER_PASSAGES = 2;
  private static final int RELATED_PASSAGES = 3;

  public Reply answer(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> found(found);
      case Answer.Related related -> related(related);
      case Answer.Nothing _ -> withExamples(labels.notAsked());
    };
  }

  /// What the bot is, how to ask, and where answers come from.
  public Reply help() {
    List<BlockElement> elements = new ArrayList<>();
    elements.add(RichText.heading(labels.purpose()));
    elements.add(RichText.bullets(labels.waysToAsk()));
    elements.add(RichText.plain(labels.examples()));
    elements.add(RichText.bullets(ExampleQuestions.ALL));
    List<LayoutBlock> blocks = List.of(RichText.block(elements), context(labels.origin()));
    String text =
        lines(
            Stream.of(
                    Stream.of(labels.purpose()),
                    labels.waysToAsk().stream(),
                    Stream.of(labels.examples()),
                    ExampleQuestions.ALL.stream(),
                    Stream.of(labels.origin()))
                .flatMap(part -> part));
    return new Reply(blocks, text);
  }

  /// In place of an answer, when we have failed.
  public Reply somethingWrong() {
    return new Reply(
        List.of(RichText.block(List.of(RichText.plain(labels.somethingWrong())))),
        Reply.escaped(labels.somethingWrong()));
  }

  private Reply found(Answer.Found found) {
    Citation best = found.best();
    List<Citation> further = found.further().stream().limit(FURTHER_PASSAGES).toList();

    List<BlockElement> elements = new ArrayList<>();
    if (!isWholePassage(best)) {
      elements.add(RichText.paragraph(Excerpt.ofSentence(best, MOST_OF_SENTENCE)));
    }
    elements.add(RichText.quotation(Excerpt.ofPassage(best, MOST_OF_PASSAGE)));
    addSpeaker(elements, best);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(elements));
    blocks.add(source(best));
    if (!further.isEmpty()) {
      blocks.add(DividerBlock.builder().build());
      blocks.add(RichText.block(List.of(RichText.heading(labels.further()))));
      for (Citation citation : further) {
        addPassage(
            blocks, RichText.quotation(Excerpt.ofPassage(citation, MOST_OF_FURTHER)), citation);
      }
    }

    Stream<String> answer =
        Stream.of(
            labels.answerInWords() + sentenceInWords(best, MOST_OF_SENTENCE),
            speakerInWords(best),
            sourceInWords(best),
            link(best));
    Stream<String> more =
        further.isEmpty()
            ? Stream.empty()
            : Stream.concat(
                Stream.of(labels.further() + ":"), further.stream().flatMap(this::inWords));
    return new Reply(blocks, lines(Stream.concat(answer, more)));
  }

  private Reply related(Answer.Related related) {
    List<Citation> citations = related.citations().stream().limit(RELATED_PASSAGES).toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(RichText.heading(labels.notSaid()))));
    for (Citation citation : citations) {
      addPassage(
          blocks, RichText.evenQuotation(Excerpt.ofPassage(citation, MOST_OF_RELATED)), citation);
    }
    Stream<String> near = citations.stream().flatMap(this::inWords);
    return new Reply(blocks, lines(Stream.concat(Stream.of(labels.notSaid()), near)));
  }

  private Reply withExamples(String lead) {
    return new Reply(
        List.of(
            RichText.block(List.of(RichText.plain(lead), RichText.bullets(ExampleQuestions.ALL)))),
        lines(Stream.concat(Stream.of(lead), ExampleQuestions.ALL.stream())));
  }

  private void addPassage(List<LayoutBlock> blocks, BlockElement quotation, Citation citation) {
    List<BlockElement> elements = new ArrayList<>();
    elements.add(quotation);
    addSpeaker(elements, citation);
    blocks.add(RichText.block(elements));
    blocks.add(source(citation));
  }

  private void addSpeaker(List<BlockElement> elements, Citation citation) {
    citation
        .passage()
        .speaker()
        .ifPresent(speaker -> elements.add(RichText.plain("— " + attribution(speaker))));
  }

  /// `Ursula von der Leyen, President of the European Commission, 13 July 2023`
  private String attribution(Speaker speaker) {
    return Stream.of(
            brief(speaker.name()),
            brief(speaker.role()),
            speaker.date().map(labels::date).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// `IP/23/3831 ¶7 · Background · 13 July 2023`, and the link.
  private LayoutBlock source(Citation citation) {
    String where =
        Stream.of(
                citation.passage().id().toString(),
                brief(citation.passage().section()),
                labels.date(citation.masthead().date()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    String link =
        "<" + Reply.escaped(link(citation)) + "|" + Reply.escaped(labels.openAtSentence()) + ">";
    return ContextBlock.builder()
        .elements(
            List.of(
                PlainTextObject.builder().text(where).emoji(false).build(),
                MarkdownTextObject.builder().text(link).build()))
        .build();
  }

  private static LayoutBlock context(String text) {
    return ContextBlock.builder()
        .elements(List.of(PlainTextObject.builder().text(text).emoji(false).build()))
        .build();
  }

  private Stream<String> inWords(Citation citation) {
    return Stream.of(
        sentenceInWords(citation, MOST_OF_FURTHER),
        speakerInWords(citation),
        sourceInWords(citation));
  }

  /// The sentence, shorter where escaping it for Slack would make it much longer than it is.
  private static String sentenceInWords(Citation citation, int most) {
    String words = Excerpt.ofSentence(citation, most).plain();
    return Reply.escaped(words).length() <= 2 * most
        ? words
        : Excerpt.ofSentence(citation, most / 3).plain();
  }

  private String speakerInWords(Citation citation) {
    return citation
        .passage()
        .speaker()
        .map(speaker -> labels.saidInWords(attribution(speaker)))
        .orElse("");
  }

  private String sourceInWords(Citation citation) {
    return labels.sourceInWords(
        citation.passage().id().reference().toString(),
        citation.passage().id().ordinal(),
        brief(citation.passage().section()),
        citation.masthead().date());
  }

  /// The link to the sentence, or to its page where the sentence makes it too long.
  private static String link(Citation citation) {
    String link = citation.link().toString();
    return link.length() <= MOST_OF_LINK ? link : citation.masthead().url().toString();
  }

  /// Whether nothing but quotation marks and blanks stands around the sentence.
  private static boolean isWholePassage(Citation citation) {
    String text = citation.passage().text();
    return (text.substring(0, citation.start()) + text.substring(citation.end()))
        .codePoints()
        .noneMatch(Character::isLetterOrDigit);
  }

  private static String brief(String name) {
    return name.length() <= MOST_OF_NAME ? name : name.substring(0, MOST_OF_NAME) + "…";
  }

  private static String lines(Stream<String> parts) {
    return parts
        .filter(part -> !part.isEmpty())
        .map(Reply::escaped)
        .collect(Collectors.joining("\n"));
  }
}
