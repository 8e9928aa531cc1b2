package eujp.check;

import eujp.check.Alignment.Run;
import eujp.text.WholeWords;
import eujp.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes edits say what a reader sees as changed: whole words, and none that only looks different.
///
/// - Words written together or apart (`de-risk`, `derisk`, `de risk`) are the same, unless that
///   makes another number of two.
/// - Of words joined by a hyphen, of an address, and of the characters of a Japanese word of the
///   release, all are shown where one has changed.
/// - Words that have changed places are both shown (see [Transpositions]).
/// - An acronym is another word than the same letters in lower case (`US`, `us`), where the
///   quotation uses capitals at all.
/// - Beside a clause that has moved, the words that tie clauses together move freely.
public final class Refinement {
  private static final String HYPHENS = "-‐‑–−";

  private final Alignment alignment;
  private final QuotedText claim;
  private final ReleaseText page;
  private final boolean hasMoved;
  private BitSet claimGoesOn = new BitSet();

  Refinement(Alignment alignment, boolean hasMoved) {
    this.alignment = alignment;
    this.claim = alignment.claim;
    this.page = alignment.page;
    this.hasMoved = hasMoved;
  }

  List<Edit> of(List<Edit> found) {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : found) {
      Edit trimmed = trim(edit);
      if (!trimmed.isEmpty()) {
        edits.add(trimmed);
      }
    }
    if (hasMoved) {
      edits = withoutTies(edits);
    }
    edits = Transpositions.in(alignment, edits);
    edits.addAll(otherCase());
    if (!edits.isEmpty()) {
      claimGoesOn = WholeWords.inAddress(claim.text(), claim.words());
    }
    return merged(edits.stream().map(this::overTies).toList());
  }

  /// Without the words at both ends that differ only in how they are written together.
  private Edit trim(Edit edit) {
    int said = edit.said();
    int claimed = edit.claimed();
    int saidEnd = edit.saidEnd();
    int claimedEnd = edit.claimedEnd();
    for (int[] equal = equalFrom(said, saidEnd, claimed, claimedEnd);
        equal[0] > 0;
        equal = equalFrom(said, saidEnd, claimed, claimedEnd)) {
      said += equal[0];
      claimed += equal[1];
    }
    for (int[] equal = equalTo(said, saidEnd, claimed, claimedEnd);
        equal[0] > 0;
        equal = equalTo(said, saidEnd, claimed, claimedEnd)) {
      saidEnd -= equal[0];
      claimedEnd -= equal[1];
    }
    return new Edit(said, saidEnd, claimed, claimedEnd);
  }

  /// How many words of both sides, from the first, are the same letters; zeros for none.
  private int[] equalFrom(int said, int saidEnd, int claimed, int claimedEnd) {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    int i = said;
    int j = claimed;
    while (i < saidEnd || j < claimedEnd) {
      boolean takeSaid = one.length() <= other.length();
      if (takeSaid ? i == saidEnd : j == claimedEnd) {
        break;
      }
      boolean joined =
          takeSaid
              ? append(one, page.word(i++).form())
              : append(other, claim.words().get(j++).form());
      String shorter = one.length() <= other.length() ? one.toString() : other.toString();
      String longer = one.length() <= other.length() ? other.toString() : one.toString();
      if (!joined || !longer.startsWith(shorter)) {
        break;
      }
      if (i > said && j > claimed && one.length() == other.length()) {
        return new int[] {i - said, j - claimed};
      }
    }
    return new int[] {0, 0};
  }

  private int[] equalTo(int said, int saidEnd, int claimed, int claimedEnd) {
    String one = "";
    String other = "";
    int i = saidEnd;
    int j = claimedEnd;
    while (i > said || j > claimed) {
      boolean takeSaid = one.length() <= other.length();
      if (takeSaid ? i == said : j == claimed) {
        break;
      }
      String form = takeSaid ? page.word(--i).form() : claim.words().get(--j).form();
      String grown = form + (takeSaid ? one : other);
      boolean joins = !(takeSaid ? makesNumber(form, one) : makesNumber(form, other));
      if (takeSaid) {
        one = grown;
      } else {
        other = grown;
      }
      String shorter = one.length() <= other.length() ? one : other;
      String longer = one.length() <= other.length() ? other : one;
      if (!joins || !longer.endsWith(shorter)) {
        break;
      }
      if (i < saidEnd && j < claimedEnd && one.length() == other.length()) {
        return new int[] {saidEnd - i, claimedEnd - j};
      }
    }
    return new int[] {0, 0};
  }

  /// @return false where two numbers would become one
  private static boolean append(StringBuilder letters, String form) {
    boolean makesNumber = makesNumber(letters, form);
    letters.append(form);
    return !makesNumber;
  }

  private static boolean makesNumber(CharSequence before, CharSequence after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && Character.isDigit(before.charAt(before.length() - 1))
        && Character.isDigit(after.charAt(0));
  }

  /// Drops the words that stand alone on one side and alone on the other.
  private List<Edit> withoutTies(List<Edit> edits) {
    Set<String> free = besideRuns();
    Set<String> tied = new HashSet<>();
    for (Edit edit : edits) {
      if (edit.claimedWords() == 0) {
        free.addAll(saidForms(edit));
      }
    }
    for (Edit edit : edits) {
      if (edit.saidWords() == 0 && free.containsAll(claimedForms(edit))) {
        tied.addAll(claimedForms(edit));
      }
    }
    return edits.stream()
        .filter(edit ->
            !(edit.saidWords() == 0 && tied.containsAll(claimedForms(edit)))
                && !(edit.claimedWords() == 0 && tied.containsAll(saidForms(edit))))
        .toList();
  }

  private List<String> saidForms(Edit edit) {
    return IntStream.range(edit.said(), edit.saidEnd())
        .mapToObj(place -> page.word(place).form())
        .toList();
  }

  private List<String> claimedForms(Edit edit) {
    return IntStream.range(edit.claimed(), edit.claimedEnd())
        .mapToObj(word -> claim.words().get(word).form())
        .toList();
  }

  /// The words beside each run that the quotation does not use.
  private Set<String> besideRuns() {
    List<Run> runs = alignment.runs();
    return runs.stream()
        .flatMapToInt(run -> IntStream.of(run.t0() - 1, run.t1()))
        .filter(place -> place >= 0 && place < page.size())
        .filter(
            place -> runs.stream().noneMatch(other -> other.t0() <= place && place < other.t1()))
        .mapToObj(place -> page.word(place).form())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// The aligned words that differ in case as an acronym and a word do.
  private List<Edit> otherCase() {
    List<Edit> edits = new ArrayList<>();
    if (!usesCapitals(claim.text())) {
      return edits;
    }
    for (int i = 0; i < alignment.map.length; i++) {
      int place = alignment.map[i];
      if (place >= 0) {
        String said = page.written(place);
        Word word = claim.words().get(i);
        String claimed = claim.text().substring(word.start(), word.end());
        if ((isAcronym(said) && isLower(claimed)) || (isLower(said) && isAcronym(claimed))) {
          edits.add(new Edit(place, place + 1, i, i + 1));
        }
      }
    }
    return edits;
  }

  /// Whether a text has capitals beyond its first letter, and small letters.
  private static boolean usesCapitals(String text) {
    String rest = text.stripLeading();
    int letter = 0;
    while (letter < rest.length() && !Character.isLetter(rest.charAt(letter))) {
      letter++;
    }
    return rest.chars().skip(letter + 1L).anyMatch(Character::isUpperCase)
        && rest.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isLower(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT))
        && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  /// Grown over the words that are tied to a changed one on either side.
  private Edit overTies(Edit edit) {
    int said = edit.said();
    int claimed = edit.claimed();
    int saidEnd = edit.saidEnd();
    int claimedEnd = edit.claimedEnd();
    while (isPair(claimed - 1, said - 1)
        && ((saidEnd > said && isTied(said)) || (claimedEnd > claimed && isTiedClaimed(claimed)))) {
      said--;
      claimed--;
    }
    while (isPair(claimedEnd, saidEnd)
        && ((saidEnd > said && isTied(saidEnd))
            || (claimedEnd > claimed && isTiedClaimed(claimedEnd)))) {
      saidEnd++;
      claimedEnd++;
    }
    return new Edit(said, saidEnd, claimed, claimedEnd);
  }

  private boolean isPair(int claimed, int said) {
    return claimed >= 0
        && claimed < alignment.map.length
        && said >= 0
        && alignment.map[claimed] == said;
  }

  private boolean isTied(int place) {
    return page.goesOnAt(place)
        || (place > 0 && place < page.size() && isHyphen(page.between(place)));
  }

  private boolean isTiedClaimed(int word) {
    return claimGoesOn.get(word) || isHyphen(claim.between(word));
  }

  /// Whether what stands between two words ties them.
  public static boolean isHyphen(String between) {
    return between.length() == 1 && HYPHENS.contains(between);
  }

  /// Edits that touch on both sides are one.
  private static List<Edit> merged(List<Edit> edits) {
    List<Edit> merged = new ArrayList<>();
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::claimed).thenComparingInt(Edit::claimedEnd))
        .forEach(edit -> {
          if (!merged.isEmpty() && merged.getLast().touches(edit)) {
            merged.add(merged.removeLast().and(edit));
          } else {
            merged.add(edit);
          }
        });
    return merged;
  }
}
