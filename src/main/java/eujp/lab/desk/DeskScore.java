package eujp.lab.desk;

import eujp.lab.desk.DeskLists.Dated;
import eujp.lab.desk.DeskLists.Named;
import eujp.lab.desk.DeskLists.Spoken;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Release;
import eujp.text.Shortened;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// How well what was found in releases agrees with what somebody wrote down of them.
///
/// A sentence is right word for word. A quotation is right with words that were written down and
/// the same speaker: one that is printed in two parts may be found as one. A date is right with the
/// same days, at the same words; a person with the same name and the same words of the role, in
/// whatever grammatical case.
///
/// @param sentences of all releases
/// @param quotations of all releases
/// @param dates of all releases
/// @param persons of all releases
public record DeskScore(
    Agreement sentences, Agreement quotations, Agreement dates, Agreement persons) {
  /// Two forms of a word begin alike for at least so much of the longer one.
  private static final double SAME_STEM = .6;

  /// How well one list agrees with another.
  ///
  /// @param found how many were found
  /// @param right how many of these are right
  /// @param written how many were written down
  /// @param met how many of these were found
  /// @param differences in words, one a line: what is missing, and what is wrong
  public record Agreement(int found, int right, int written, int met, List<String> differences) {
    static final Agreement NONE = new Agreement(0, 0, 0, 0, List.of());

    public Agreement {
      differences = List.copyOf(differences);
    }

    /// The share of what was found that is right, 0 to 1.
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    /// The share of what was written down that was found, 0 to 1.
    public double recall() {
      return written == 0 ? 1 : (double) met / written;
    }

    Agreement plus(Agreement other) {
      List<String> both = new ArrayList<>(differences);
      both.addAll(other.differences);
      return new Agreement(
          found + other.found, right + other.right, written + other.written, met + other.met, both);
    }
  }

  /// Nothing found where nothing was written down.
  private static final DeskScore NONE =
      new DeskScore(Agreement.NONE, Agreement.NONE, Agreement.NONE, Agreement.NONE);

  /// Compares what is found in the releases of a corpus with what was written down of each in the
  /// folder `truth` of it.
  public static DeskScore of(Path corpus) throws IOException {
    DeskScore score = NONE;
    for (Release release : Corpus.read(corpus).releases()) {
      Masthead masthead = release.masthead();
      String name = masthead.reference().slug() + "." + masthead.language();
      DeskLists written = DeskLists.read(corpus.resolve("truth").resolve(name + ".json"));
      score = score.plus(of(name, DeskLists.of(release), written));
    }
    return score;
  }

  /// Compares what was found in a release with what was written down of it.
  ///
  /// @param release its name, for the differences
  public static DeskScore of(String release, DeskLists found, DeskLists written) {
    return new DeskScore(
        oneToOne(
            release,
            found.sentences(),
            written.sentences(),
            (one, other) -> plain(one).equals(plain(other)),
            text -> text),
        quotations(release, found.quotations(), written.quotations()),
        oneToOne(
            release,
            found.dates(),
            written.dates(),
            DeskScore::isSameDate,
            date -> "%s (%s to %s)".formatted(date.text(), date.from(), date.to())),
        oneToOne(
            release,
            found.persons(),
            written.persons(),
            DeskScore::isSamePerson,
            person -> "%s, %s".formatted(person.name(), person.role())));
  }

  /// The score of both together.
  public DeskScore plus(DeskScore other) {
    return new DeskScore(
        sentences.plus(other.sentences),
        quotations.plus(other.quotations),
        dates.plus(other.dates),
        persons.plus(other.persons));
  }

  private static <T> Agreement oneToOne(
      String release,
      List<T> found,
      List<T> written,
      BiPredicate<T, T> same,
      Function<T, String> shown) {
    List<T> missing = new ArrayList<>(written);
    List<String> differences = new ArrayList<>();
    int right = 0;
    for (T one : found) {
      int at = 0;
      while (at < missing.size() && !same.test(one, missing.get(at))) {
        at++;
      }
      if (at < missing.size()) {
        missing.remove(at);
        right++;
      } else {
        differences.add("%s: wrong: %s".formatted(release, shown.apply(one)));
      }
    }
    missing.forEach(one -> differences.add("%s: missing: %s".formatted(release, shown.apply(one))));
    return new Agreement(found.size(), right, written.size(), right, differences);
  }

  private static Agreement quotations(String release, List<Spoken> found, List<Spoken> written) {
    List<String> differences = new ArrayList<>();
    int right = 0;
    for (Spoken one : found) {
      List<Spoken> held =
          written.stream()
              .filter(other -> plain(one.words()).contains(plain(other.words())))
              .toList();
      if (!held.isEmpty()
          && held.stream().allMatch(other -> other.speaker().equals(one.speaker()))) {
        right++;
      } else {
        differences.add("%s: wrong: %s: %s".formatted(release, one.speaker(), one.words()));
      }
    }
    int met = 0;
    for (Spoken one : written) {
      if (found.stream()
          .anyMatch(other ->
              other.speaker().equals(one.speaker())
                  && plain(other.words()).contains(plain(one.words())))) {
        met++;
      } else {
        differences.add("%s: missing: %s: %s".formatted(release, one.speaker(), one.words()));
      }
    }
    return new Agreement(found.size(), right, written.size(), met, differences);
  }

  private static boolean isSameDate(Dated one, Dated other) {
    return one.from().equals(other.from())
        && one.to().equals(other.to())
        && (plain(one.text()).contains(plain(other.text()))
            || plain(other.text()).contains(plain(one.text())));
  }

  private static boolean isSamePerson(Named one, Named other) {
    return one.name().equals(other.name()) && isSameRole(words(one.role()), words(other.role()));
  }

  /// Whether two roles have the same words, in whatever grammatical case.
  private static boolean isSameRole(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      int longer = Math.max(one.get(i).length(), other.get(i).length());
      if (commonPrefix(one.get(i), other.get(i)) < SAME_STEM * longer) {
        return false;
      }
    }
    return true;
  }

  private static int commonPrefix(String one, String other) {
    int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one.length() : mismatch;
  }

  private static List<String> words(String text) {
    return List.of(plain(text).toLowerCase(Locale.ROOT).split(" ", -1));
  }

  /// A text without marks of emphasis, its blanks made one.
  private static String plain(String text) {
    return Shortened.toOneLine(text.replace("*", "")).strip();
  }
}
