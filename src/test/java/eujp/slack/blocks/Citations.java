package eujp.slack.blocks;

import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Speaker;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Citations out of the summit's release, for tests that need answers and no search.
public final class Citations {
  public static final Masthead MASTHEAD =
      new Masthead(
          new Reference("IP/23/3831"),
          "Press release",
          "EU and Japan boost strategic cooperation on digital and on critical raw materials supply"
              + " chains",
          LocalDate.of(2023, 7, 13),
          Optional.of("Brussels"),
          "en",
          URI.create("https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831"),
          "CC BY 4.0 © European Union");

  static final Speaker VON_DER_LEYEN =
      new Speaker(
          "Ursula von der Leyen",
          "President of the European Commission",
          Optional.of(LocalDate.of(2023, 7, 13)));

  private static final String QUOTE =
      "“Economic security is a common concern for Japan and the EU. We share similar dependencies,"
          + " and we both need to de-risk our supply chains. I am very pleased that we have concluded"
          + " cooperation arrangements on both topics. We have so much to gain by working together on"
          + " this.”";

  private static final String CO_CHAIRS =
      "The Council meeting was co-chaired by the European Commissioner for the Internal Market,"
          + " Thierry Breton, the Japanese Minister for Digital Transformation, Taro Kono, the"
          + " Minister of Internal Affairs and Communications, Takeaki Matsumoto, and the State"
          + " Minister of Economy, Trade and Industry, Fusae Ota.";

  private static final String LAUNCH =
      "Japan and the EU launched the first ever Digital Partnership on 12 May 2022 during the 29th"
          + " Japan-EU summit in Tokyo. The aim of the Digital Partnership is to advance cooperation"
          + " on digital issues mainly through enhanced collaborative research on cutting-edge"
          + " technologies, regulatory dialogue and convergence and shaping common positions in"
          + " international fora.";

  private Citations() {}

  /// A sentence inside somebody's quotation.
  public static Citation deRisk() {
    return in(
        QUOTE,
        "We share similar dependencies, and we both need to de-risk our supply chains.",
        "Quote(s)",
        Optional.of(VON_DER_LEYEN));
  }

  /// A sentence that is its whole paragraph.
  public static Citation coChairs() {
    return in(
        6,
        CO_CHAIRS,
        CO_CHAIRS,
        "Key outcomes of the first Japan-EU Digital Partnership Council",
        Optional.empty());
  }

  /// The first sentence of a paragraph.
  public static Citation launch() {
    return in(
        8, LAUNCH, LAUNCH.substring(0, LAUNCH.indexOf(" The aim")), "Background", Optional.empty());
  }

  /// `sentence`, where it first stands in `text`, the seventh passage.
  public static Citation in(
      String text, String sentence, String section, Optional<Speaker> speaker) {
    return in(7, text, sentence, section, speaker);
  }

  private static Citation in(
      int ordinal, String text, String sentence, String section, Optional<Speaker> speaker) {
    int start = text.indexOf(sentence);
    return new Citation(
        new Passage(
            new PassageId(MASTHEAD.reference(), "en", ordinal),
            speaker.isPresent() ? Passage.Kind.QUOTE : Passage.Kind.PARAGRAPH,
            text,
            speaker,
            List.of(new Place(ordinal, section, 0, text.length()))),
        MASTHEAD,
        start,
        start + sentence.length(),
        1.0);
  }
}
