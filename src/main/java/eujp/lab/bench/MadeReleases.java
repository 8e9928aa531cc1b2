package eujp.lab.bench;

import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// Releases made of the words of others, as many as one likes: runs of up to three words from
/// anywhere in the texts of a language, so that common words and pairs are as common, and now and
/// then a word that no other text has, so that there are the more words the more releases there
/// are. The same release comes of the same texts, seed and number.
public final class MadeReleases {
  /// Passages of a release.
  public static final int PASSAGES = 50;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int WORDS = 60;
  private static final int WORDS_OF_TITLE = 8;
  private static final int LONGEST_RUN = 3;
  private static final int DAYS = 5_000;

  private final List<Release> like;
  private final Map<String, List<String>> words = new HashMap<>();
  private final long seed;
  private final int coined;

  /// @param like whose words and languages they have
  /// @param coined how many words come to one that is new; none is where it is 0
  public MadeReleases(List<Release> like, long seed, int coined) {
    this.like = List.copyOf(like);
    this.seed = seed;
    this.coined = coined;
    for (Release release : like) {
      List<String> all =
          words.computeIfAbsent(release.masthead().language(), language -> new ArrayList<>());
      for (Passage passage : release.passages()) {
        BLANKS.splitAsStream(passage.text()).filter(word -> !word.isEmpty()).forEach(all::add);
      }
    }
  }

  /// One of them.
  ///
  /// @param number from 1
  public Release release(int number) {
    Masthead model = like.get(number % like.size()).masthead();
    Random random = new Random(seed * 31 + number);
    Reference reference = new Reference("IP/99/" + number);
    List<String> known = words.getOrDefault(model.language(), List.of());
    List<Passage> passages = new ArrayList<>();
    for (int ordinal = 1; ordinal <= PASSAGES; ordinal++) {
      String text = text(known, WORDS, random) + ".";
      passages.add(
          new Passage(
              new PassageId(reference, model.language(), ordinal),
              Passage.Kind.PARAGRAPH,
              text,
              Optional.empty(),
              List.of(new Place(ordinal, "", 0, text.length()))));
    }
    return new Release(
        new Masthead(
            reference,
            model.type(),
            text(known, WORDS_OF_TITLE, random),
            model.date().minusDays(random.nextInt(DAYS)),
            model.place(),
            model.language(),
            model.url(),
            model.licence()),
        passages);
  }

  private String text(List<String> known, int length, Random random) {
    List<String> text = new ArrayList<>();
    while (text.size() < length) {
      if (coined > 0 && random.nextInt(coined) == 0) {
        text.add(coined(known, random));
      }
      int from = random.nextInt(known.size() - LONGEST_RUN);
      text.addAll(known.subList(from, from + 1 + random.nextInt(LONGEST_RUN)));
    }
    return String.join(" ", text);
  }

  /// The beginning of one word and all of another.
  private static String coined(List<String> known, Random random) {
    String first = known.get(random.nextInt(known.size()));
    int end = first.offsetByCodePoints(0, (first.codePointCount(0, first.length()) + 1) / 2);
    return first.substring(0, end) + known.get(random.nextInt(known.size()));
  }
}
