package eujp.lab;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.lab.learn.SyntheticQuotes;
import eujp.question.Thesaurus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// How long a quote check takes with 100,000 passages, made of the words of some releases in runs
/// of up to three, so that common words and pairs are as common.
final class ManyPassages {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int RELEASES = 2_000;
  private static final int PASSAGES = 50;
  private static final int WORDS = 60;
  private static final int CHECKED_RELEASES = 8;
  private static final int ABSENT_RELEASES = 1;

  private final Random random;
  private final List<String> words;

  private ManyPassages(List<Release> like, long seed) {
    this.random = new Random(seed);
    this.words =
        like.stream()
            .flatMap(release -> release.passages().stream())
            .flatMap(passage -> BLANKS.splitAsStream(passage.text()))
            .toList();
  }

  /// One line with the times.
  static String times(List<Release> like, long seed) throws IOException {
    ManyPassages many = new ManyPassages(like, seed);
    List<Release> releases = new ArrayList<>();
    for (int i = 1; i <= RELEASES; i++) {
      releases.add(many.release(like.getFirst().masthead(), i));
    }
    List<Release> others =
        List.of(many.release(like.getFirst().masthead(), RELEASES + ABSENT_RELEASES));
    try (PassageIndex index = PassageIndex.inMemory(releases, Thesaurus.empty())) {
      QuoteScore score =
          QuoteScore.of(
              new QuoteChecker(index, new Answerer(index)),
              SyntheticQuotes.of(
                  releases.subList(0, CHECKED_RELEASES), others, Integer.MAX_VALUE, seed));
      return "With %,d passages, %,d checks, %.4f right. %s"
          .formatted(RELEASES * PASSAGES, score.outcomes().size(), score.share(), score.times());
    }
  }

  private Release release(Masthead like, int number) {
    Reference reference = new Reference("IP/99/" + number);
    List<Passage> passages = new ArrayList<>();
    for (int ordinal = 1; ordinal <= PASSAGES; ordinal++) {
      String text = text();
      passages.add(
          new Passage(
              new PassageId(reference, like.language(), ordinal),
              Passage.Kind.PARAGRAPH,
              text,
              Optional.empty(),
              List.of(new Place(ordinal, "", 0, text.length()))));
    }
    return new Release(
        new Masthead(
            reference,
            like.type(),
            like.title(),
            like.date(),
            like.place(),
            like.language(),
            like.url(),
            like.licence()),
        passages);
  }

  /// Runs of a few words each, from anywhere.
  private String text() {
    List<String> text = new ArrayList<>();
    while (text.size() < WORDS) {
      int from = random.nextInt(words.size() - 3);
      text.addAll(words.subList(from, from + 1 + random.nextInt(3)));
    }
    return String.join(" ", text) + ".";
  }
}
