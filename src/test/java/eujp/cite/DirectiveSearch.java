package eujp.cite;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.SearchIterator;
import com.ibm.icu.text.StringSearch;
import com.ibm.icu.util.ULocale;
import eujp.text.Span;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds what a link's text directive marks on a page, as the specification says it step by step
/// ([find a range from a text
/// directive](https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive)),
/// with what it leaves to the browser done as Chromium does it: letters are compared at the primary
/// strength of ICU's collation for search, quotation marks are one, soft hyphens none, kana differ
/// by their marks, and words are ICU's.
///
/// @param text of the page, a line for each piece without a line break
record DirectiveSearch(String text) {
  private static final String MARK = ":~:text=";

  /// What a directive says.
  private record Directive(String prefix, String start, String end, String suffix) {
    static Directive of(URI link) {
      String address = link.toString();
      String said = address.substring(address.indexOf(MARK) + MARK.length());
      List<String> parts = new ArrayList<>(Arrays.asList(said.split(",", -1)));
      String prefix = "";
      String suffix = "";
      if (parts.getFirst().endsWith("-")) {
        prefix = parts.removeFirst().replaceFirst("-$", "");
      }
      if (parts.getLast().startsWith("-")) {
        suffix = parts.removeLast().substring(1);
      }
      if (parts.isEmpty() || parts.size() > 2 || String.join("", parts).contains("-")) {
        throw new IllegalArgumentException("not a directive: " + link);
      }
      return new Directive(
          decoded(prefix),
          decoded(parts.getFirst()),
          parts.size() == 2 ? decoded(parts.get(1)) : "",
          decoded(suffix));
    }

    private static String decoded(String part) {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
  }

  /// What the link marks: the first place that fits.
  Optional<Span> find(URI link) {
    if (!link.toString().contains(MARK)) {
      return Optional.empty();
    }
    Directive directive = Directive.of(link);
    int from = 0;
    while (from < text.length()) {
      Span match;
      if (directive.prefix().isEmpty()) {
        boolean whole = !directive.end().isEmpty() || directive.suffix().isEmpty();
        Optional<Span> start = search(directive.start(), from, true, whole);
        if (start.isEmpty()) {
          return Optional.empty();
        }
        match = start.get();
        from = match.start() + 1;
      } else {
        Optional<Span> prefix = search(directive.prefix(), from, true, false);
        if (prefix.isEmpty()) {
          return Optional.empty();
        }
        from = prefix.get().start() + 1;
        int after = skipBlanks(prefix.get().end());
        boolean whole = !directive.end().isEmpty() || directive.suffix().isEmpty();
        Optional<Span> start = search(directive.start(), after, false, whole);
        if (start.isEmpty()) {
          return Optional.empty();
        }
        if (start.get().start() != after) {
          continue;
        }
        match = start.get();
      }
      Optional<Span> found = toItsEnd(match, directive);
      if (found.isPresent() || !directive.end().isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> toItsEnd(Span start, Directive directive) {
    int from = start.end();
    Span match = start;
    while (from <= text.length()) {
      if (!directive.end().isEmpty()) {
        Optional<Span> end = search(directive.end(), from, true, directive.suffix().isEmpty());
        if (end.isEmpty()) {
          return Optional.empty();
        }
        match = new Span(start.start(), end.get().end());
      }
      if (directive.suffix().isEmpty()) {
        return Optional.of(match);
      }
      int after = skipBlanks(match.end());
      Optional<Span> suffix = search(directive.suffix(), after, false, true);
      if (suffix.isEmpty()) {
        return Optional.empty();
      }
      if (suffix.get().start() == after) {
        return Optional.of(match);
      }
      if (directive.end().isEmpty()) {
        return Optional.empty();
      }
      from = match.end();
    }
    return Optional.empty();
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /// The first place, from one on and within a line, where words stand.
  private Optional<Span> search(String words, int from, boolean startOfWord, boolean endOfWord) {
    for (int line = from; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      Optional<Span> found =
          end == line
              ? Optional.empty()
              : inLine(words, text.substring(line, end), startOfWord, endOfWord);
      if (found.isPresent()) {
        return Optional.of(new Span(line + found.get().start(), line + found.get().end()));
      }
      line = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<Span> inLine(
      String words, String line, boolean startOfWord, boolean endOfWord) {
    RuleBasedCollator collator =
        (RuleBasedCollator)
            Collator.getInstance(ULocale.forLanguageTag("en-u-co-search")).cloneAsThawed();
    collator.setStrength(Collator.PRIMARY);
    StringSearch search =
        new StringSearch(folded(words), new StringCharacterIterator(folded(line)), collator);
    search.setOverlapping(true);
    BreakIterator bounds = BreakIterator.getWordInstance(ULocale.ROOT);
    bounds.setText(line);
    for (int at = search.next(); at != SearchIterator.DONE; at = search.next()) {
      int end = at + search.getMatchLength();
      if ((!startOfWord || bounds.isBoundary(at))
          && (!endOfWord || bounds.isBoundary(end))
          && kana(words).equals(kana(line.substring(at, end)))) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }

  private static String folded(String text) {
    return text.replaceAll("[“”„‟]", "\"").replaceAll("[‘’‚‛]", "'").replace('\u00AD', '\u0000');
  }

  /// The kana of a text, those of one kind for both.
  private static String kana(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> c >= 0x3041 && c <= 0x30FA)
        .map(c -> c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
