package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.BlockElement;
import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.PassageId;
import eujp.release.Speaker;
import eujp.slack.buttons.ActionId;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One citation: the passage as a quotation, who said it, where it stands, and a link that opens
/// the page there. In blocks and in words.
///
/// Each part has a bound of its own: names are shortened, [Excerpt] shortens quotations, and a link
/// that would be too long leads to the page alone.
record CitationDrawing(Labels labels, Citation citation) {
  private static final int MAX_OF_NAME = 100;
  private static final int MAX_OF_LINK = 600;

  /// Quotation, speaker and source.
  List<LayoutBlock> blocks(BlockElement quotation) {
    List<BlockElement> elements = new ArrayList<>();
    elements.add(quotation);
    addSpeaker(elements);
    return List.of(RichText.block(elements), source());
  }

  void addSpeaker(List<BlockElement> elements) {
    if (citation.speaker().isPresent()) {
      elements.add(RichText.plain("— " + speaker()));
    }
  }

  /// `IP/23/3831 ¶7 · Background · 13 July 2023`, and the link.
  LayoutBlock source() {
    return Blocks.context(where(), linked());
  }

  /// `Open at this sentence · IP/23/3831 ¶7 · 13 July 2023`, the first of it a link, and a button
  /// that shows it ready to copy. A section's heading would be taken for markup, and is left out.
  ///
  /// @param number tells the button from the others in a message
  LayoutBlock citable(int number) {
    String place = String.join(" · ", paragraph(), labels.date(citation.masthead().date()));
    return SectionBlock.builder()
        .text(MarkdownTextObject.builder().text(linked() + " · " + Reply.escaped(place)).build())
        .accessory(
            Blocks.button(
                ActionId.CITE.id(number),
                labels.say(Label.CITE),
                labels.say(Label.CITE_LABEL),
                ReplyState.of(labels, citation).written()))
        .build();
  }

  /// The link to the sentence, and to the page where the release is published where that is
  /// another.
  private String linked() {
    String link = linked(link(), labels.say(Label.OPEN_AT_SENTENCE));
    return original().map(url -> link + " · " + linked(url, host())).orElse(link);
  }

  private static String linked(String address, String words) {
    return "<" + Reply.escaped(address) + "|" + Reply.escaped(words) + ">";
  }

  /// The page where the release is published, where links open another.
  private Optional<String> original() {
    return Optional.of(citation.masthead())
        .filter(Masthead::hasOwnPage)
        .map(masthead -> masthead.url().toString())
        .filter(url -> url.length() <= MAX_OF_LINK);
  }

  private String host() {
    return Shortened.of(citation.masthead().url().getHost(), MAX_OF_NAME);
  }

  /// `IP/23/3831 ¶7`; the head of the page is no paragraph.
  private String paragraph() {
    PassageId id = citation.passage().id();
    return id.ordinal() == 0 ? id.reference().toString() : id.toString();
  }

  /// `IP/23/3831 ¶7 · Background · 13 July 2023`
  String where() {
    return joined(
        " · ",
        paragraph(),
        brief(citation.passage().section()),
        labels.date(citation.masthead().date()));
  }

  /// `Ursula von der Leyen · IP/23/3831 ¶7 · Background · 13 July 2023`
  String whoAndWhere() {
    return joined(" · ", citation.speaker().map(who -> brief(who.name())).orElse(""), where());
  }

  /// `Ursula von der Leyen, President of the European Commission, 13 July 2023`; empty where nobody
  /// speaks.
  String speaker() {
    return citation.speaker().map(this::attribution).orElse("");
  }

  /// What [#blocks] says, in words.
  ///
  /// @param quotation the words quoted
  Stream<String> inWords(String quotation) {
    return Stream.concat(Stream.of(quotation), attributionInWords());
  }

  /// Speaker, source and link.
  Stream<String> attributionInWords() {
    String speaker = speaker();
    String said = speaker.isEmpty() ? "" : labels.say(Label.SAID_BY, Map.of("speaker", speaker));
    return Stream.concat(Stream.of(said), placeInWords());
  }

  /// Source and link.
  Stream<String> placeInWords() {
    return Stream.concat(
        Stream.of(sourceInWords(), labels.say(Label.OPEN_AT_SENTENCE) + ": " + link()),
        original().stream());
  }

  /// The link to the sentence, or to its passage or page where the sentence makes it too long.
  String link() {
    String link = citation.link().toString();
    return link.length() <= MAX_OF_LINK
        ? link
        : Shortened.of(citation.passageLink().toString(), MAX_OF_LINK);
  }

  private String attribution(Speaker speaker) {
    return joined(
        ", ",
        brief(speaker.name()),
        brief(speaker.role()),
        speaker.date().map(labels::date).orElse(""));
  }

  private String sourceInWords() {
    PassageId id = citation.passage().id();
    String section = brief(citation.passage().section());
    Map<String, Object> arguments =
        Map.of(
            "reference", id.reference().toString(),
            "paragraph", id.ordinal(),
            "section", section,
            "date", labels.date(citation.masthead().date()));
    Label label =
        id.ordinal() == 0
            ? Label.SOURCE_TOP
            : section.isEmpty() ? Label.SOURCE : Label.SOURCE_IN_SECTION;
    return labels.say(label, arguments);
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }

  private static String brief(String name) {
    return Shortened.of(name, MAX_OF_NAME);
  }
}
