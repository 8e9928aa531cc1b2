package eujp.cite;

import eujp.release.Page;
import eujp.release.Passage;
import eujp.release.Repetitions;
import eujp.release.Repetitions.Distinct;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The directive `#:~:text=` with which a link makes the browser scroll to words and mark them.
///
/// It names the words themselves where they are few, or else their beginning and their end, and
/// where these stand elsewhere on the page too, what is printed before or after them. A browser
/// takes the first place that fits: what begins the words stands once on the page or, with what is
/// before it, once; or, of words that are printed again with all around them, for the first time.
/// What ends them stands nowhere between.
///
/// Each of the four parts lies within one block, and is cut only where [WordBounds] has it that a
/// word ends in any browser.
///
/// Source: [URL Fragment Text Directives](https://wicg.github.io/scroll-to-text-fragment/), and how
/// Chromium carries them out.
final class TextFragment {
  /// Bytes of UTF-8. Longer words are named by their beginning and end, so that the link stays
  /// short.
  private static final int MAX_WHOLE = 80;

  /// Bytes of UTF-8 at least at each end, where there are as many: what stands around the release
  /// on its page is not known, and should not have the same.
  private static final int MIN_AT_EACH_END = 24;

  /// Bytes of UTF-8 in one part at most.
  private static final int MAX_PART = 240;

  /// Lines that are left out of some at most.
  private static final int MAX_LINES = 50;

  /// Characters that are given of what stands before or after.
  private static final int MAX_AROUND = MAX_PART / 4;

  /// Blanks that a page shows as one; one that does not break is none of them.
  private static final Pattern BLANKS = Pattern.compile("[ \\t]++");

  private final Page page;
  private final String text;
  private final Repetitions repetitions;
  private final WordBounds bounds;
  private final int start;
  private final int end;

  private TextFragment(Page page, int start, int end) {
    this.page = page;
    this.text = page.text();
    this.repetitions = page.repetitions();
    this.bounds = new WordBounds(page);
    this.start = bounds.before(start);
    this.end = bounds.after(end);
  }

  /// A link to `url` that marks the characters of a passage from `start` to `end`.
  ///
  /// @param url of the page; it may name a place on it, where a browser that does not find the
  ///   words opens it
  static URI link(URI url, Passage passage, int start, int end) {
    Page page = passage.page();
    return page.placeOf(passage, start, end)
        .flatMap(there -> directive(page, there.start(), there.end()))
        .map(directive ->
            URI.create(url + (url.getRawFragment() == null ? "#" : "") + ":~:text=" + directive))
        .orElse(url);
  }

  private static Optional<String> directive(Page page, int start, int end) {
    String text = page.text();
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return Optional.empty();
    }
    TextFragment all = new TextFragment(page, from, to);
    return all.exact().or(() -> all.rest()).or(all::again);
  }

  private Optional<String> exact() {
    return Stream.of(repetitions.once(), repetitions.first())
        .flatMap(distinct ->
            Stream.<Function<Distinct, Optional<String>>>of(
                    this::alone, this::afterPrefix, this::beforeSuffix, this::between)
                .map(form -> form.apply(distinct)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// As many of the last lines as can be told, where words of several lines begin as others do: a
  /// browser that finds where they begin looks at nothing behind.
  private Optional<String> rest() {
    int line = lastOfFirstLine() + 1;
    for (int i = 0; i < MAX_LINES && line < end; i++) {
      Optional<String> rest = new TextFragment(page, line, end).exact();
      if (rest.isPresent()) {
        return rest;
      }
      line = page.lineEnd(line) + 1;
    }
    return Optional.empty();
  }

  /// Words that need nothing around them.
  private Optional<String> alone(Distinct distinct) {
    return begin(distinct.from(start)).flatMap(head -> withEnd("", head));
  }

  /// Words with what is before them.
  private Optional<String> afterPrefix(Distinct distinct) {
    int most =
        bounds.cutAfter(Math.min(start + MAX_PART / 2, lastOfFirstLine()), lastOfFirstLine());
    OptionalInt before = distinct.upTo(most);
    if (before.isEmpty() || !isPrefix(before.getAsInt())) {
      return Optional.empty();
    }
    int from = prefixFrom(before.getAsInt());
    return begin(distinct.from(from)).flatMap(head -> withEnd(prefix(from), head));
  }

  /// Words with what is after them.
  private Optional<String> beforeSuffix(Distinct distinct) {
    OptionalInt after = distinct.from(start);
    return after.isPresent() && isSuffix(after.getAsInt()) && isPart(start, end)
        ? Optional.of(part(start, end) + suffix(bounds.cutAfter(after.getAsInt(), suffixEnd())))
        : Optional.empty();
  }

  /// Words with what is before and after them.
  private Optional<String> between(Distinct distinct) {
    int most = suffixEnd();
    OptionalInt before = isSuffix(most) ? distinct.upTo(most) : OptionalInt.empty();
    return before.isPresent() && isPrefix(before.getAsInt()) && isPart(start, end)
        ? Optional.of(prefix(prefixFrom(before.getAsInt())) + part(start, end) + suffix(most))
        : Optional.empty();
  }

  /// The words again, if they stand earlier on the page with the same letters around them. A
  /// browser marks the first of two equal places; but they may be parted into blocks otherwise.
  private Optional<String> again() {
    if (!isPart(start, end)) {
      return Optional.empty();
    }
    int from = prefixFrom(Math.max(page.lineStart(lastBefore()), lastBefore() - MAX_AROUND));
    int to = suffixEnd();
    return Optional.of(
        (isPrefix(from) ? prefix(from) : "") + part(start, end) + (isSuffix(to) ? suffix(to) : ""));
  }

  /// The end of the fragment's first part, which has to reach as far as `needed`.
  ///
  /// @param needed where that ends; empty where it cannot be
  private Optional<Integer> begin(OptionalInt needed) {
    int most = lastOfFirstLine();
    if (needed.isEmpty() || needed.getAsInt() > most) {
      return Optional.empty();
    }
    int enough = start;
    while (enough < most && bytes(start, enough) < MIN_AT_EACH_END) {
      enough += Character.charCount(text.codePointAt(enough));
    }
    return Optional.of(bounds.cutAfter(Math.max(needed.getAsInt(), enough), most))
        .filter(head -> isPart(start, head));
  }

  /// The whole, or beginning and end.
  ///
  /// @param head where the beginning ends
  private Optional<String> withEnd(String prefix, int head) {
    boolean oneLine = lastOfFirstLine() == end;
    if (oneLine && bytes(start, end) <= MAX_WHOLE) {
      return Optional.of(prefix + part(start, end));
    }
    int least = Math.max(head, page.lineStart(end));
    int enough = end;
    while (enough > least && bytes(enough, end) < MIN_AT_EACH_END) {
      enough -= Character.charCount(text.codePointBefore(enough));
    }
    for (OptionalInt needed : tails(head, least)) {
      if (needed.isPresent() && needed.getAsInt() >= least) {
        int tail = bounds.cutBefore(Math.min(needed.getAsInt(), enough), least);
        if (tail >= least && isPart(tail, end)) {
          return Optional.of(prefix + part(start, head) + "," + part(tail, end));
        }
      }
    }
    return oneLine && isPart(start, end)
        ? Optional.of(prefix + part(start, end))
        : Optional.of(prefix + part(start, head));
  }

  /// Where an end may begin at the latest so that the words up to it are not the end already.
  private OptionalInt[] tails(int head, int least) {
    return new OptionalInt[] {
      repetitions.once().upTo(end),
      repetitions.first().upTo(end),
      repetitions.onceWithin(head, least, end)
    };
  }

  private String prefix(int from) {
    return part(from, lastBefore()) + "-,";
  }

  private String suffix(int to) {
    return ",-" + part(firstAfter(), to);
  }

  private boolean isPrefix(int from) {
    return from < start
        && from >= page.lineStart(lastBefore())
        && isPart(from, lastBefore())
        && hasLetter(from, lastBefore());
  }

  private int prefixFrom(int needed) {
    return bounds.cutBefore(needed, page.lineStart(lastBefore()));
  }

  /// Where the words before end, in their line.
  private int lastBefore() {
    int last = start;
    while (last > 0 && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /// Where the words after begin.
  private int firstAfter() {
    int first = end;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private boolean isSuffix(int to) {
    return to > firstAfter() && to <= suffixEnd() && hasLetter(firstAfter(), to);
  }

  /// Whether there are words in a piece, and not what stands for words that are not known.
  private boolean hasLetter(int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// Where the words after end at the latest, within their line.
  private int suffixEnd() {
    int from = firstAfter();
    int last = page.lineEnd(from);
    return bounds.cutAfter(Math.min(last, from + MAX_AROUND), last);
  }

  /// Where the words end in the line in which they begin.
  private int lastOfFirstLine() {
    return Math.min(end, page.lineEnd(start));
  }

  private boolean isPart(int from, int to) {
    return to > from && bytes(from, to) <= MAX_PART && page.lineEnd(from) >= to;
  }

  /// How many bytes words have, or more than any part may have.
  private int bytes(int from, int to) {
    return to - from > MAX_PART
        ? MAX_PART + 1
        : text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Percent-encodes all but letters and digits: `-`, `,` and `&` have a meaning of their own in a
  /// directive. Some blanks are shown as one.
  private String part(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    StringBuilder encoded = new StringBuilder();
    String words = BLANKS.matcher(text.substring(first, last)).replaceAll(" ");
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
        encoded.append((char) b);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return encoded.toString();
  }
}
