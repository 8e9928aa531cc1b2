package eujp.slack.blocks;

import eujp.cite.Citation;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is shown of a passage: its words around the sentence, and `[…]` where words are left out.
///
/// Each quoted [Piece] is a substring of the passage, character for character. Where a passage is
/// too long, words are left out at its ends and never between the sentence and what is shown beside
/// it, and the sentence itself is shortened last.
///
/// @param pieces in the order of the passage
public record Excerpt(List<Piece> pieces) {
  /// One run of text.
  ///
  /// @param text its words
  /// @param kind whose words they are
  public record Piece(String text, Kind kind) {}

  public enum Kind {
    /// Words of the passage.
    QUOTED,
    /// Words of the passage that are the answer sentence.
    MARKED,
    /// Our sign that words are left out.
    OMISSION
  }

  /// How far a cut may move to fall between words.
  private static final int MAX_WORD = 40;

  /// So many characters before a sentence are two or three lines.
  private static final int MAX_BEFORE_SENTENCE = 160;

  public Excerpt {
    pieces = List.copyOf(pieces);
  }

  /// The sentence alone, at most `most` characters of it.
  public static Excerpt ofSentence(Citation citation, int most) {
    String text = citation.passage().text();
    int end = cutEnd(text, citation.start(), citation.end(), most);
    return between(
        citation,
        new Span(citation.start(), citation.end()),
        citation.start(),
        citation.start(),
        end,
        end);
  }

  /// The sentence, or the clause of it that matters, marked, with as much of the passage around it
  /// as `most` characters hold.
  public static Excerpt ofPassage(Citation citation, int most) {
    return around(citation, new Span(0, citation.passage().text().length()), most);
  }

  /// The passage from the sentence on, or from its own beginning where that is near, the marked
  /// words marked.
  static Excerpt fromSentence(Citation citation, int most) {
    String text = citation.passage().text();
    int from = citation.start() <= MAX_BEFORE_SENTENCE ? 0 : citation.start();
    int end = cutEnd(text, citation.markStart(), citation.markEnd(), most);
    int to =
        end < citation.markEnd()
            ? end
            : cutEnd(text, end, text.length(), Math.max(0, most - (end - from)));
    return between(citation, new Span(0, text.length()), from, citation.markStart(), end, to);
  }

  /// The marked words with as much of the sentence around them as `most` characters hold.
  static Excerpt ofMarked(Citation citation, int most) {
    return around(citation, new Span(citation.start(), citation.end()), most);
  }

  /// The same with the sentence that this one points back to, where `most` characters hold both.
  static Excerpt ofQuotable(Citation citation, int most) {
    Span both = new Span(citation.quotableFrom(), citation.end());
    return both.end() - both.start() <= most
        ? around(citation, both, most)
        : ofMarked(citation, most);
  }

  /// The marked words with as much of what stands around them within `bounds` as there is room for.
  private static Excerpt around(Citation citation, Span bounds, int most) {
    String text = citation.passage().text();
    int end = cutEnd(text, citation.markStart(), citation.markEnd(), most);
    if (end < citation.markEnd()) {
      return between(citation, bounds, citation.markStart(), citation.markStart(), end, end);
    }
    int room = Math.max(0, most - (end - citation.markStart()));
    int before = citation.markStart() - bounds.start();
    int after = bounds.end() - end;
    int shownBefore = Math.min(before, Math.max(room / 2, room - after));
    int shownAfter = Math.min(after, room - shownBefore);
    int from =
        shownBefore == before
            ? bounds.start()
            : cutStart(text, citation.markStart() - shownBefore, citation.markStart());
    int to = shownAfter == after ? bounds.end() : cutEnd(text, end, bounds.end(), shownAfter);
    return between(citation, bounds, from, citation.markStart(), end, to);
  }

  /// The first words of a text, at most `most` characters.
  static String start(String text, int most) {
    return text.substring(0, cutEnd(text, 0, text.length(), most));
  }

  /// Whether words are left out before the first.
  boolean beginsWithOmission() {
    return pieces.getFirst().kind() == Kind.OMISSION;
  }

  /// The words and signs of omission without any style.
  public String plain() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static Excerpt between(
      Citation citation, Span bounds, int from, int start, int end, int to) {
    String text = citation.passage().text();
    List<Piece> pieces = new ArrayList<>();
    if (from > bounds.start()) {
      pieces.add(new Piece("[…] ", Kind.OMISSION));
    }
    if (from < start) {
      pieces.add(new Piece(text.substring(from, start), Kind.QUOTED));
    }
    pieces.add(new Piece(text.substring(start, end), Kind.MARKED));
    if (end < to) {
      pieces.add(new Piece(text.substring(end, to), Kind.QUOTED));
    }
    if (to < bounds.end()) {
      pieces.add(new Piece(" […]", Kind.OMISSION));
    }
    return new Excerpt(pieces);
  }

  /// The end of at most `most` characters of `text` between `start` and `end`, after a whole word
  /// where one ends near.
  private static int cutEnd(String text, int start, int end, int most) {
    if (end - start <= most) {
      return end;
    }
    int cut = start + most;
    for (int at = cut; at > Math.max(start, cut - MAX_WORD); at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return cut > start && Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
  }

  /// The first whole word of `text` from `cut` on where one begins near, and not behind `start`.
  private static int cutStart(String text, int cut, int start) {
    if (cut == 0) {
      return 0;
    }
    for (int at = cut; at < Math.min(start, cut + MAX_WORD); at++) {
      if (Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return cut < start && Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
  }
}
