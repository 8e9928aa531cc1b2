package eujp.answer;

import eujp.release.Passage.Kind;
import eujp.search.AnswerType;
import eujp.search.Concept;
import eujp.search.Inquiry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures the sentences of passages against one inquiry.
final class Measure {
  private static final double K1 = 1.2;
  private static final double B = .75;

  /// Tokens of a sentence and of a passage; fixed, so that a text weighs the same wherever it is.
  private static final double USUAL_SENTENCE = 20;

  private static final double USUAL_PASSAGE = 80;

  /// A question that weighs less is measured as if it had not said all.
  private static final double LIGHTEST = 1;

  /// How much of a concept is missing where there is only a related form of it.
  private static final double KIN_MISSING = .5;

  /// A passage that has a number to call among other things is less what is asked for than a
  /// contact.
  private static final double CALLED_BESIDES = .5;

  private final Inquiry inquiry;
  private final Concept[] concepts;
  private final double[] share;
  private final double weight;

  /// What is asked about first of all, and last; -1 where no concept says much.
  private final int focus;

  private final int end;
  private final Set<String> questionWords = new HashSet<>();
  private final Set<String> questionNumbers = new HashSet<>();

  Measure(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.concepts = inquiry.concepts().toArray(Concept[]::new);
    this.weight = Math.max(LIGHTEST, Arrays.stream(concepts).mapToDouble(Concept::weight).sum());
    this.share =
        Arrays.stream(concepts).mapToDouble(concept -> concept.weight() / weight).toArray();
    int[] full =
        IntStream.range(0, concepts.length).filter(c -> concepts[c].emphasis() == 1).toArray();
    int first = full.length == 0 ? -1 : full[0];
    int last = full.length == 0 ? -1 : full[full.length - 1];
    this.focus = inquiry.isFocusedAtEnd() ? last : first;
    this.end = inquiry.isFocusedAtEnd() ? first : last;
    for (String word : inquiry.words()) {
      questionWords.add(word);
      if (word.chars().allMatch(Character::isDigit)) {
        questionNumbers.add(word);
      }
    }
  }

  /// The features of each sentence of a passage, in their order.
  List<Features> of(Reading reading) {
    int n = concepts.length;
    int[][] at = new int[n][];
    int[][] exactAt = new int[n][];
    int[][] kinAt = new int[n][];
    Features passage = new Features();
    double norm = K1 * (1 - B + B * reading.length() / USUAL_PASSAGE);
    double unknown = 0;
    double[] missing = new double[n];
    double heaviestMissing = 0;
    for (int c = 0; c < n; c++) {
      Concept concept = concepts[c];
      at[c] = Positions.of(concept, reading);
      exactAt[c] = reading.positionsOfWord(concept.written());
      kinAt[c] = at[c].length > 0 ? at[c] : Positions.ofKin(concept, reading);
      boolean around = at[c].length == 0 && isAround(reading, concept);
      if (at[c].length > 0) {
        passage.add(Feature.PASSAGE_BM25, share[c] * at[c].length / (at[c].length + norm));
        passage.add(Feature.PASSAGE_COVER, share[c]);
      } else if (around) {
        passage.add(Feature.PASSAGE_COVER, share[c]);
        passage.add(Feature.CONTEXT_COVER, share[c]);
      } else {
        boolean kin = kinAt[c].length > 0;
        boolean before = !kin && holds(concept, reading::isSaidBefore);
        passage.add(Feature.SAID_BEFORE, before ? share[c] : 0);
        missing[c] = kin || before ? KIN_MISSING : 1;
        passage.add(Feature.PASSAGE_KIN, kin ? share[c] : 0);
        heaviestMissing = Math.max(heaviestMissing, share[c] * missing[c]);
        passage.add(Feature.NAME_MISSING, concept.named() && missing[c] == 1 ? share[c] : 0);
      }
      if (exactAt[c].length > 0) {
        passage.add(Feature.PASSAGE_EXACT, share[c]);
      }
      unknown += concept.known() ? 0 : share[c];
    }
    ofFocus(passage, missing);
    passage.set(Feature.TOPIC_MISSING, topicMissing(reading, missing));
    passage.set(Feature.PASSAGE_PAIRS, pairs(at, reading.length()));
    double unsaid = 1 - Arrays.stream(share).sum();
    passage.set(Feature.HEAVIEST_MISSING, Math.max(heaviestMissing, unsaid));
    passage.set(Feature.UNKNOWN, unknown + unsaid);
    passage.set(Feature.WEIGHT, Math.log(1 + weight));
    ofPassage(passage, reading);
    List<Features> all = new ArrayList<>();
    for (int s = 0; s < reading.sentences.size(); s++) {
      Features features = passage.copy();
      ofSentence(features, reading, s, at, exactAt, kinAt);
      all.add(features);
    }
    lessTheMost(all, Feature.SENTENCE_ONLY);
    lessTheMost(all, Feature.SENTENCE_FOCUS);
    return all;
  }

  /// Makes a feature tell the sentences of one passage apart, and not passages: what a sentence has
  /// less than the one that has most.
  private static void lessTheMost(List<Features> sentences, Feature feature) {
    double most = sentences.stream().mapToDouble(f -> f.get(feature)).max().orElse(0);
    sentences.forEach(f -> f.add(feature, -most));
  }

  /// What is missing of that which the question asks about first and last.
  ///
  /// @param missing of each concept, how much of it the passage lacks, from 0 to 1
  private void ofFocus(Features f, double[] missing) {
    boolean light = focus < 0;
    f.set(Feature.LIGHT_ONLY, light && inquiry.type().kinds().isEmpty() ? 1 : 0);
    if (!light) {
      f.set(Feature.FOCUS_MISSING, missing[focus]);
      f.set(Feature.END_MISSING, missing[end]);
    }
  }

  private double topicMissing(Reading reading, double[] missing) {
    if (inquiry.type() != AnswerType.WORDS) {
      return 0;
    }
    double topic = 0;
    double lacking = 0;
    for (int c = 0; c < missing.length; c++) {
      if (!holds(concepts[c], reading::isSpeaker)) {
        topic += share[c];
        lacking += share[c] * missing[c];
      }
    }
    return topic == 0 ? 0 : lacking / topic;
  }

  private void ofPassage(Features f, Reading reading) {
    Kind kind = reading.passage.kind();
    boolean made = inquiry.type().kinds().contains(kind);
    boolean asked = made || (inquiry.type() == AnswerType.CONTACT && reading.hasNumberToCall());
    boolean furniture =
        kind == Kind.CONTACT || kind == Kind.LINK || kind == Kind.MASTHEAD || reading.isLeadIn();
    f.set(Feature.KIND_ASKED, made ? 1 : asked ? CALLED_BESIDES : 0);
    f.set(Feature.FURNITURE, furniture && !asked ? 1 : 0);
    if (inquiry.type() == AnswerType.WORDS && reading.passage.speaker().isPresent()) {
      double speaker = 0;
      for (int c = 0; c < concepts.length; c++) {
        if (holds(concepts[c], reading::isSpeakersName)) {
          speaker = 1;
        } else if (holds(concepts[c], reading::isSpeaker)) {
          speaker = Math.max(speaker, share[c]);
        }
      }
      f.set(Feature.SPEAKER, speaker);
      f.set(Feature.OTHER_SPEAKER, speaker == 0 && concepts.length > 0 ? 1 : 0);
    }
    List<String> missing =
        questionNumbers.stream()
            .filter(
                number -> reading.positionsOfWord(number).length == 0 && !reading.isAround(number))
            .toList();
    f.set(Feature.NUMBER_MISSING, missing.isEmpty() ? 0 : 1);
    boolean yearMissing =
        missing.stream().anyMatch(number -> Traits.isYear(number) && !reading.isOfYear(number));
    f.set(Feature.YEAR_MISSING, yearMissing ? 1 : 0);
    f.set(Feature.OTHER_YEAR, yearMissing && reading.hasYear() ? 1 : 0);
    f.set(Feature.ASKS_PERSON, inquiry.type() == AnswerType.PERSON ? 1 : 0);
    f.set(Feature.ASKS_TIME, inquiry.type() == AnswerType.TIME ? 1 : 0);
    f.set(Feature.ASKS_PLACE, inquiry.type() == AnswerType.PLACE ? 1 : 0);
    f.set(
        Feature.ASKS_NUMBER,
        inquiry.type() == AnswerType.NUMBER || inquiry.type() == AnswerType.SUM ? 1 : 0);
    f.set(Feature.ASKS_REASON, inquiry.type() == AnswerType.REASON ? 1 : 0);
  }

  private void ofSentence(
      Features f, Reading reading, int s, int[][] at, int[][] exactAt, int[][] kinAt) {
    int from = reading.firstToken[s];
    int to = reading.firstToken[s + 1];
    int before = s == 0 ? from : reading.firstToken[s - 1];
    double norm = K1 * (1 - B + B * (to - from) / USUAL_SENTENCE);
    boolean isWhoIsAsked = inquiry.type() == AnswerType.PERSON;
    int[] matches = new int[at.length];
    int matched = 0;
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int c = 0; c < at.length; c++) {
      int here = Positions.count(at[c], from, to);
      if (here == 0 && !isWhoIsAsked && holds(concepts[c], reading::isGiven)) {
        // Who speaks, or what leads in to a list, is said once and holds for every sentence.
        f.add(Feature.SENTENCE_COVER, share[c]);
        f.add(Feature.SENTENCE_BM25, share[c] / (1 + norm));
        f.add(Feature.SENTENCE_EXACT, share[c]);
        continue;
      }
      if (here > 0) {
        f.add(Feature.SENTENCE_COVER, share[c]);
        f.add(Feature.SENTENCE_BM25, share[c] * here / (here + norm));
        f.add(Feature.SENTENCE_ONLY, here == at[c].length ? share[c] : 0);
        f.add(Feature.SENTENCE_FOCUS, c == focus ? 1 : 0);
        int position = Positions.firstIn(at[c], from, to);
        matches[matched++] = position;
        first = Math.min(first, position);
        last = Math.max(last, position);
      } else if (Positions.count(at[c], before, from) > 0) {
        f.add(Feature.PREVIOUS_COVER, share[c]);
      } else if (at[c].length == 0 && Positions.count(kinAt[c], from, to) > 0) {
        f.add(Feature.SENTENCE_KIN, share[c]);
      }
      if (Positions.count(exactAt[c], from, to) > 0) {
        f.add(Feature.SENTENCE_EXACT, share[c]);
      }
    }
    if (matched > 1) {
      f.set(Feature.SENTENCE_CLOSE, Math.min(1, (double) matched / (last - first + 1)));
    }
    f.set(Feature.FIRST, s == 0 ? 1 : 0);
    double held = f.get(Feature.SENTENCE_COVER) + f.get(Feature.SENTENCE_KIN) * KIN_MISSING;
    f.set(Feature.EVIDENCE, Math.log(1 + weight * held));
    ofAnswer(f, reading, s, Arrays.copyOf(matches, matched));
  }

  /// Whether the sentence has what is asked for.
  private void ofAnswer(Features f, Reading reading, int s, int[] matches) {
    Traits traits = reading.traits.get(s);
    boolean gives =
        switch (inquiry.type()) {
          case TIME -> {
            boolean date = hasNew(reading, traits.dates());
            boolean number = hasNew(reading, traits.numbers());
            f.set(Feature.GIVES_DATE, date ? 1 : 0);
            f.set(Feature.GIVES_NUMBER, number ? 1 : 0);
            f.set(Feature.GIVES_NEAR, near(traits.dates(), reading, s, matches));
            yield date || number;
          }
          case NUMBER -> {
            boolean number = hasNew(reading, traits.numbers());
            f.set(Feature.GIVES_NUMBER, number ? 1 : 0);
            f.set(Feature.GIVES_NEAR, near(traits.numbers(), reading, s, matches));
            yield number;
          }
          case SUM -> traits.sum();
          case PERSON -> {
            f.set(Feature.GIVES_NEAR, near(traits.names(), reading, s, matches));
            yield hasNew(reading, traits.names());
          }
          case PLACE -> {
            f.set(Feature.GIVES_PLACE, hasNew(reading, traits.places()) ? 1 : 0);
            f.set(Feature.GIVES_NEAR, near(traits.names(), reading, s, matches));
            yield hasNew(reading, traits.names());
          }
          case REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> true;
        };
    boolean name = inquiry.type() == AnswerType.PERSON || inquiry.type() == AnswerType.PLACE;
    f.set(Feature.GIVES_NAME, gives && name ? 1 : 0);
    f.set(Feature.GIVES_NOTHING, gives ? 0 : 1);
  }

  /// Whether any of what is offered stands neither in the question nor around the passage.
  private boolean hasNew(Reading reading, Set<String> offered) {
    for (String one : offered) {
      if (!questionWords.contains(one) && !reading.isAround(one)) {
        return true;
      }
    }
    return false;
  }

  /// How close the nearest of what is offered stands to the sentence's matches, from 0 to 1.
  private double near(Set<String> offered, Reading reading, int s, int[] matches) {
    int nearest = Integer.MAX_VALUE;
    for (String one : offered) {
      if (!questionWords.contains(one) && !reading.isAround(one)) {
        for (int p : reading.positionsOfWord(one)) {
          if (p >= reading.firstToken[s] && p < reading.firstToken[s + 1]) {
            for (int m : matches) {
              nearest = Math.min(nearest, Math.abs(p - m));
            }
          }
        }
      }
    }
    return nearest == Integer.MAX_VALUE ? 0 : 1 / (1 + nearest / 3.0);
  }

  /// The share, by weight, of neighbouring concepts that are neighbours among the first `to`
  /// tokens.
  private double pairs(int[][] at, int to) {
    double found = 0;
    double all = 0;
    for (int c = 0; c + 1 < at.length; c++) {
      double both = share[c] + share[c + 1];
      all += both;
      found += to > 0 && Positions.areNeighbours(at[c], at[c + 1]) ? both : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  private static boolean isAround(Reading reading, Concept concept) {
    return holds(concept, reading::isAround);
  }

  /// Whether all terms of one of a concept's wordings pass.
  private static boolean holds(Concept concept, Predicate<String> terms) {
    for (List<String> wording : concept.wordings()) {
      boolean all = true;
      for (String term : wording) {
        all = all && terms.test(term);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
