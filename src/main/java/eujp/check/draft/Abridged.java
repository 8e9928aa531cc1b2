package eujp.check.draft;

import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A draft without the sentences that it says again, and that need not be read twice.
///
/// A sentence is left out where it stood before between sentences alike, which is to say the same
/// but for their numbers. Of sentences alike, each with other numbers, the first [#MAX_ALIKE] are
/// kept, and of a sentence that never ends the first [#MAX_CHARS] characters. A draft with a
/// quotation of several sentences is kept whole.
///
/// @param draft the whole
/// @param text what is left of it
/// @param kept the sentences of the text, each up to the next one
/// @param passedOver sentences, and ends of sentences, that are left out and of which nothing is
///   told
record Abridged(String draft, String text, List<Kept> kept, List<Span> passedOver) {
  /// Sentences alike that are looked at, such as the rows of a table.
  private static final int MAX_ALIKE = 25;

  /// Characters of a sentence that are looked at; no prose has longer ones.
  private static final int MAX_CHARS = 5_000;

  /// Characters in which a blank is looked for, at which to cut.
  private static final int MAX_WORD = 60;

  private static final String MARKS = "“”„‟«»「」『』\"";

  /// A sentence of the text.
  ///
  /// @param start where in the text it begins
  /// @param number which sentence of the draft it is
  /// @param places where it begins in the draft; first itself, then where it is said again
  private record Kept(int start, int number, List<Integer> places) {}

  /// What a sentence stands between, without its numbers, and the sentence with or without them.
  private record Context(String before, String words, String behind) {}

  /// @param language ISO 639-1
  static Abridged of(String draft, String language) {
    List<Span> sentences = Sentences.of(draft, language);
    int count = sentences.size();
    String[] shapes = new String[count];
    int halves = 0;
    for (int i = 0; i < count; i++) {
      String sentence = sentences.get(i).of(draft);
      halves += sentence.length() <= MAX_CHARS && isInQuotation(sentence) ? 1 : 0;
      if (halves > 1) {
        return new Abridged(draft, draft, List.of(), List.of());
      }
      shapes[i] = shape(sentence);
    }
    Map<Context, Kept> known = new HashMap<>();
    Map<Context, Integer> alike = new HashMap<>();
    List<Kept> kept = new ArrayList<>();
    List<Span> passedOver = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      Span sentence = sentences.get(i);
      int from = i == 0 ? 0 : sentence.start();
      int to = i + 1 == count ? draft.length() : sentences.get(i + 1).start();
      String before = i == 0 ? "" : shapes[i - 1];
      String behind = i + 1 == count ? "" : shapes[i + 1];
      Context same = new Context(before, draft.substring(from, to), behind);
      Optional<Kept> earlier = Optional.ofNullable(known.get(same));
      if (earlier.isPresent()) {
        earlier.get().places().add(from);
      } else if (alike.merge(new Context(before, shapes[i], behind), 1, Integer::sum) > MAX_ALIKE) {
        passedOver.add(sentence);
      } else {
        Kept one = new Kept(text.length(), i, new ArrayList<>(List.of(from)));
        known.put(same, one);
        kept.add(one);
        if (sentence.end() - from > MAX_CHARS) {
          int cut = cut(draft, from + MAX_CHARS);
          text.append(draft, from, cut).append('\n');
          passedOver.add(new Span(cut, sentence.end()));
        } else {
          text.append(draft, from, to);
        }
      }
    }
    return new Abridged(draft, count == 0 ? draft : text.toString(), kept, passedOver);
  }

  /// Whether a quotation begins or ends in a sentence, but not both.
  private static boolean isInQuotation(String sentence) {
    return sentence.chars().filter(c -> MARKS.indexOf(c) >= 0).count() % 2 == 1;
  }

  /// The blank before a place, if it is near.
  private static int cut(String draft, int place) {
    int blank = draft.lastIndexOf(' ', place);
    return blank > place - MAX_WORD ? blank : place;
  }

  /// A sentence with `0` for each of its numbers.
  private static String shape(String sentence) {
    StringBuilder shape = new StringBuilder(sentence.length());
    boolean inNumber = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit) {
        shape.append(c);
      } else if (!inNumber) {
        shape.append('0');
      }
      inNumber = digit;
    }
    return shape.toString();
  }

  /// What was found in the text, as it stands in the draft, each time that it does; empty where
  /// something reaches over what was left out, so that the draft must be read whole.
  Optional<DraftReport> inDraft(DraftReport report) {
    if (text.length() == draft.length()) {
      return Optional.of(report);
    }
    int end = report.isWhole() ? draft.length() : shift(report.checkedUpTo());
    List<Finding> findings = new ArrayList<>();
    List<Span> passed = new ArrayList<>(passedOver);
    for (Finding finding : report.findings()) {
      Optional<int[]> shifts = shifts(finding.span());
      if (shifts.isEmpty()) {
        return Optional.empty();
      }
      Arrays.stream(shifts.get()).mapToObj(finding::movedBy).forEach(findings::add);
    }
    for (Span span : report.passedOver()) {
      Optional<int[]> shifts = shifts(span);
      if (shifts.isEmpty()) {
        return Optional.empty();
      }
      for (int shift : shifts.get()) {
        passed.add(span.movedBy(shift));
      }
    }
    findings.removeIf(finding -> finding.span().end() > end);
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    passed.removeIf(span -> span.end() > end);
    passed.sort(Comparator.comparingInt(Span::start));
    return Optional.of(new DraftReport(draft, report.about(), findings, passed, end));
  }

  private int shift(int place) {
    Kept one = kept.get(keptAt(place));
    return place + one.places().getFirst() - one.start();
  }

  /// How far each copy of a piece of the text lies behind it in the draft.
  private Optional<int[]> shifts(Span span) {
    int first = keptAt(span.start());
    int last = keptAt(Math.max(span.start(), span.end() - 1));
    Kept one = kept.get(first);
    boolean whole = kept.get(last).number() - one.number() == last - first;
    for (int i = first; i <= last && first < last; i++) {
      whole &= kept.get(i).places().size() == 1;
    }
    return whole
        ? Optional.of(one.places().stream().mapToInt(place -> place - one.start()).toArray())
        : Optional.empty();
  }

  /// Which of the kept sentences has a place of the text.
  private int keptAt(int place) {
    int low = 0;
    int high = kept.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (kept.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
