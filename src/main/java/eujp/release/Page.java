package eujp.release;

import eujp.release.Passage.Kind;
import eujp.text.Lazy;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A release as its page shows it: what stands above it, headings and passages in the order in
/// which they are printed, and last of all who is said to speak in those that are set apart. Links
/// into the page need it, to tell words that stand once from those that do not.
///
/// Nothing is computed before it is asked for, and then once. Safe for many threads.
public final class Page {
  /// The number of an item, which a browser draws beside the words and not among them.
  private static final Pattern NUMBER = Pattern.compile("^\\d++[.)] ");

  /// What stands between passages, and is none.
  private static final int NO_PASSAGE = -1;

  /// A line that is printed in words that are not known.
  private static final String SOMETHING = "\uFFFC";

  private final Lazy<String> text;
  private final Lazy<Map<Integer, Start>> starts;
  private final Lazy<int[]> lines;
  private final Lazy<Repetitions> repetitions;

  private Page(List<Block> blocks) {
    this.text = new Lazy<>(() -> String.join("\n", blocks.stream().map(Block::words).toList()));
    this.starts = new Lazy<>(() -> starts(blocks));
    this.lines = new Lazy<>(() -> lines(text()));
    this.repetitions = new Lazy<>(() -> Repetitions.in(text()));
  }

  /// A page with nothing on it but a passage.
  Page(int ordinal, Kind kind, String text) {
    this(List.of(Block.of(ordinal, kind, text)));
  }

  /// Words that are printed as one block, or as several where they have line breaks.
  ///
  /// @param passage the ordinal of the passage that has the words, or [#NO_PASSAGE]
  /// @param pieces of the passage's text that are printed, each a block of its own
  /// @param words the pieces, a line break between them
  private record Block(int passage, List<Span> pieces, String words) {
    static Block between(String words) {
      return new Block(NO_PASSAGE, List.of(), words);
    }

    static Block of(int ordinal, Kind kind, String text) {
      List<Span> pieces = Page.pieces(kind, text);
      return new Block(
          ordinal,
          pieces,
          pieces.stream().map(piece -> piece.of(text)).collect(Collectors.joining("\n")));
    }
  }

  /// What a page has of a passage's text in its own words, in order, each piece a block; the rest
  /// it draws, or has elsewhere.
  private static List<Span> pieces(Kind kind, String text) {
    if (kind == Kind.ROW) {
      return RowText.of(text).cells();
    }
    Matcher number = NUMBER.matcher(text);
    int from = kind == Kind.BULLET && number.lookingAt() ? number.end() : 0;
    return List.of(new Span(from, text.length()));
  }

  /// Where a passage begins.
  ///
  /// @param onPage where in the page's text
  /// @param pieces of the passage's text that stand there, with a line break between them
  private record Start(int onPage, List<Span> pieces) {}

  /// A piece of a passage as a block.
  ///
  /// @param before what the passage has before it and the page has not, such as the number of an
  ///   item
  public record Piece(String before, String words) {}

  /// A passage where it is printed, or of one that is printed again the words that are.
  ///
  /// @param place one of its places
  public record Printed(Passage passage, Place place) {
    /// Whether all of the passage stands here.
    boolean isFirst() {
      return place.equals(passage.places().getFirst());
    }

    /// Whether it is a quotation that is known to be set apart: where one that is printed again
    /// stands first, it may be in the running text.
    public boolean isSetApart() {
      return passage.kind() == Kind.QUOTE && (!isFirst() || passage.places().size() == 1);
    }

    /// The words, a piece for each block.
    public List<Piece> words() {
      String text = passage.text();
      if (!isFirst()) {
        return List.of(new Piece("", text.substring(place.start(), place.end())));
      }
      List<Piece> words = new ArrayList<>();
      int end = 0;
      for (Span piece : pieces(passage.kind(), text)) {
        words.add(new Piece(text.substring(end, piece.start()), piece.of(text)));
        end = piece.end();
      }
      return words;
    }
  }

  /// The passages of a release, told that they stand on one page.
  ///
  /// @param passages all of them
  public static List<Passage> bind(Masthead masthead, List<Passage> passages) {
    Page page = new Page(blocks(masthead, passages));
    return passages.stream().map(passage -> passage.on(page)).toList();
  }

  private static List<Block> blocks(Masthead masthead, List<Passage> passages) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.between(masthead.type() + " " + masthead.reference()));
    masthead.place().ifPresent(place -> blocks.add(Block.between(place)));
    blocks.add(Block.between(masthead.day()));
    blocks.add(Block.between(masthead.title()));
    blocks.add(Block.between(SOMETHING)); // what stands there, if anything, is not known
    List<Block> attributions = new ArrayList<>();
    String section = "";
    String header = "";
    for (Printed printed : printed(passages)) {
      Passage passage = printed.passage();
      Place place = printed.place();
      if (!place.section().equals(section) && !place.section().isEmpty()) {
        blocks.add(Block.between(place.section()));
      }
      section = place.section();
      header = addHeader(blocks, passage, header);
      blocks.add(
          printed.isFirst()
              ? Block.of(passage.id().ordinal(), passage.kind(), passage.text())
              : Block.between(printed.words().getFirst().words()));
      if (passage.kind() == Kind.QUOTE) {
        // The page may also print the attribution of a quotation in its own way. Of one that is
        // printed again it is not known whether it is set apart where it stands first.
        blocks.add(Block.between(SOMETHING));
        passage.speaker().ifPresent(who -> attributions.add(Block.between(who.name())));
        passage.speaker().ifPresent(who -> attributions.add(Block.between(who.role())));
      }
    }
    blocks.add(Block.between(SOMETHING));
    blocks.addAll(attributions);
    return blocks;
  }

  /// Prints the header of a table above its first row.
  ///
  /// @param above the header of the row above; empty where none is
  private static String addHeader(List<Block> blocks, Passage passage, String above) {
    if (passage.kind() != Kind.ROW) {
      return "";
    }
    String text = passage.text();
    String header = text.substring(0, text.indexOf('\n') + 1);
    if (!header.equals(above)) {
      RowText.of(text).header().forEach(cell -> blocks.add(Block.between(cell.of(text))));
    }
    return header;
  }

  /// What stands on the page under what stands above it, in its order; its headings are told by the
  /// places.
  public static List<Printed> printed(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.kind() != Kind.MASTHEAD)
        .flatMap(passage -> passage.places().stream().map(place -> new Printed(passage, place)))
        .sorted(Comparator.comparingInt(printed -> printed.place().ordinal()))
        .toList();
  }

  private static Map<Integer, Start> starts(List<Block> blocks) {
    Map<Integer, Start> starts = new HashMap<>();
    int at = 0;
    for (Block block : blocks) {
      if (block.passage() != NO_PASSAGE) {
        starts.put(block.passage(), new Start(at, block.pieces()));
      }
      at += block.words().length() + 1;
    }
    return starts;
  }

  /// All of its words; a line break parts what a browser shows as two blocks.
  public String text() {
    return text.get();
  }

  /// Where in the page's text the characters of a passage's text from `start` to `end` stand, from
  /// the first to the last that do; empty where none does, as of the number of an item.
  ///
  /// @throws IllegalArgumentException if the passage is of another page
  public Optional<Span> placeOf(Passage passage, int start, int end) {
    Start begin = starts.get().get(passage.id().ordinal());
    if (begin == null) {
      throw new IllegalArgumentException(passage.id() + " does not stand on this page");
    }
    int from = -1;
    int to = -1;
    int at = begin.onPage();
    for (Span piece : begin.pieces()) {
      int first = Math.max(start, piece.start());
      int last = Math.min(end, piece.end());
      if (first < last) {
        from = from < 0 ? at + first - piece.start() : from;
        to = at + last - piece.start();
      }
      at += piece.end() - piece.start() + 1;
    }
    return from < 0 ? Optional.empty() : Optional.of(new Span(from, to));
  }

  /// Where the line that a place in the page's text is in begins.
  public int lineStart(int place) {
    return lines.get()[line(place)];
  }

  /// Where the line that a place in the page's text is in ends, before its line break.
  public int lineEnd(int place) {
    int next = line(place) + 1;
    return next < lines.get().length ? lines.get()[next] - 1 : text().length();
  }

  private int line(int place) {
    int found = Arrays.binarySearch(lines.get(), place);
    return found < 0 ? -found - 2 : found;
  }

  private static int[] lines(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .map(lineBreak -> lineBreak + 1))
        .toArray();
  }

  /// Which of its words stand in it again.
  public Repetitions repetitions() {
    return repetitions.get();
  }
}
