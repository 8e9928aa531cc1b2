package eujp.speech;

import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;

/// An office by the words of titles in it, for *the Vice-President* who was named as *Executive
/// Vice-President*.
///
/// @param titles in lower case without accents
record Office(List<String> titles) {
  static final Office NONE = new Office(List.of());

  private static final int MAX_ENDING = 3;

  /// Letters of a title before an ending in which its cases differ.
  private static final int MIN_STEM = 3;

  /// Letters of a title that stands at the end of a longer one.
  private static final int MIN_INSIDE = 5;

  /// What a title costs that one has and the other has not.
  private static final double MISSING = .5;

  private static final double FURTHER = .1;

  Office {
    titles = List.copyOf(titles);
  }

  /// The office in some words.
  static Office in(List<Wordform> words) {
    List<String> titles = new ArrayList<>();
    for (Wordform word : words) {
      String form = SpeechWords.form(word);
      if (Titles.isTitle(form)
          && form.length() >= MIN_STEM
          && !Titles.isSmall(form)
          && !Titles.isHonorific(form)) {
        titles.add(PersonName.fold(form));
      }
    }
    return new Office(titles);
  }

  /// That of a Japanese phrase.
  static Office japanese(String phrase) {
    return new Office(JapaneseName.title(phrase).stream().toList());
  }

  boolean isNone() {
    return titles.isEmpty();
  }

  /// How well somebody with this office is called by another one: 0 where that is no name for it,
  /// and the more the better.
  double calledBy(Office called) {
    double likeness = 0;
    int missing = 0;
    for (String title : called.titles) {
      double best = titles.stream().mapToDouble(own -> likeness(title, own)).max().orElse(0);
      likeness += best;
      missing += best == 0 ? 1 : 0;
    }
    boolean lower =
        titles.stream().anyMatch(Office::isUnder)
            && called.titles.stream().noneMatch(Office::isUnder);
    int further = Math.max(0, titles.size() - called.titles.size());
    return likeness == 0 || lower
        ? 0
        : Math.max(0, likeness - missing * MISSING - further * FURTHER);
  }

  /// From 0 to 2; 2 for the same word.
  private static double likeness(String called, String own) {
    if (isSameStem(called, own)) {
      return 1 + (double) commonPrefix(called, own) / Math.max(called.length(), own.length());
    }
    String stem = called.substring(0, Math.max(0, called.length() - MAX_ENDING));
    if (stem.length() < MIN_INSIDE) {
      stem = called.length() < MIN_INSIDE ? "" : called.substring(0, MIN_INSIDE);
    }
    int at = stem.isEmpty() ? -1 : own.indexOf(stem);
    boolean ends = at > 0 && own.length() - at <= called.length() + MAX_ENDING;
    return ends && !Titles.isUnder(own.substring(0, at).replace("-", "")) ? 1 : 0;
  }

  private static boolean isUnder(String title) {
    return Titles.isUnder(title);
  }

  /// Whether two words are one in two of its cases.
  static boolean isSameStem(String one, String other) {
    int common = commonPrefix(one, other);
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    return common >= Math.min(MIN_STEM, shorter)
        && longer - common <= MAX_ENDING + (longer > 2 * MIN_INSIDE ? 1 : 0)
        && shorter - common <= MAX_ENDING - 1;
  }

  private static int commonPrefix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int common = 0;
    while (common < most && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }
}
