package eujp.answer;

import eujp.answer.AnalyzedPassage.SpeakerTerms;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.Denial;
import eujp.question.QueryConcept;
import eujp.release.Passage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures the sentences of passages against one query.
final class FeatureExtractor {
  private static final double K1 = 1.2;
  private static final double B = .75;

  /// Tokens of a sentence and of a passage; fixed, so that a text weighs the same wherever it is.
  private static final double USUAL_SENTENCE = 20;

  private static final double USUAL_PASSAGE = 80;

  /// The least weight of a question that shares are taken of: a lighter one leaves part of it
  /// unsaid.
  private static final double LIGHTEST = 1;

  /// How much of a concept is missing where there is only a related form of it.
  private static final double KIN_MISSING = .5;

  /// How much of `KIND_ASKED` a passage gets that has a telephone number and is no contact.
  private static final double CALLED_BESIDES = .25;

  private final AnalyzedQuery inquiry;
  private final QueryConcept[] concepts;
  private final double[] share;
  private final double weight;

  /// What is asked about first of all, and last; -1 where no concept says much.
  private final int focus;

  private final int end;
  private final boolean denies;
  private final AnswerTypeFeatures offers;
  private final Set<String> questionWords = new HashSet<>();
  private final Set<String> questionNumbers = new HashSet<>();

  FeatureExtractor(AnalyzedQuery inquiry) {
    this.inquiry = inquiry;
    this.concepts = inquiry.concepts().toArray(QueryConcept[]::new);
    this.weight =
        Math.max(LIGHTEST, Arrays.stream(concepts).mapToDouble(QueryConcept::weight).sum());
    this.share =
        Arrays.stream(concepts).mapToDouble(concept -> concept.weight() / weight).toArray();
    int[] full =
        IntStream.range(0, concepts.length).filter(c -> concepts[c].emphasis() == 1).toArray();
    int first = full.length == 0 ? -1 : full[0];
    int last = full.length == 0 ? -1 : full[full.length - 1];
    this.focus = inquiry.isFocusedAtEnd() ? last : first;
    this.end = inquiry.isFocusedAtEnd() ? first : last;
    this.denies = Denial.isIn(inquiry.text(), inquiry.asked());
    for (String word : inquiry.words()) {
      questionWords.add(word);
      if (Character.isDigit(word.charAt(0))) {
        questionNumbers.add(word);
      }
    }
    this.offers = new AnswerTypeFeatures(inquiry, questionWords, share, focus);
  }

  /// The features of each sentence of a passage, in their order.
  List<Features> of(AnalyzedPassage reading) {
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
      QueryConcept concept = concepts[c];
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
    boolean asksMore = asksMoreThan(reading);
    for (int s = 0; s < reading.sentences.size(); s++) {
      Features features = passage.copy();
      if (reading.hasSeveralSpeakers()) {
        ofSpeakers(features, reading.speakersOf(s));
      }
      ofSentence(features, reading, s, at, exactAt, kinAt, asksMore);
      all.add(features);
    }
    lessTheMost(all, Feature.SENTENCE_ONLY);
    lessTheMost(all, Feature.SENTENCE_FOCUS);
    return all;
  }

  /// Subtracts the highest value of a feature in a passage from each of its sentences, so that it
  /// compares sentences and not passages.
  private static void lessTheMost(List<Features> sentences, Feature feature) {
    double most = Double.NEGATIVE_INFINITY;
    for (Features f : sentences) {
      most = Math.max(most, f.get(feature));
    }
    for (Features f : sentences) {
      f.add(feature, -most);
    }
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

  private double topicMissing(AnalyzedPassage reading, double[] missing) {
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

  private void ofPassage(Features f, AnalyzedPassage reading) {
    Kind kind = reading.passage.kind();
    boolean contact = inquiry.type() == AnswerType.CONTACT;
    boolean made = inquiry.type().kinds().contains(kind) && !isContactDenied(reading);
    boolean asked = made || (contact && reading.hasNumberToCall());
    boolean furniture =
        kind == Kind.CONTACT || kind == Kind.LINK || kind == Kind.MASTHEAD || reading.isLeadIn();
    f.set(Feature.KIND_ASKED, made ? 1 : asked ? CALLED_BESIDES : 0);
    f.set(Feature.FURNITURE, furniture && !asked ? 1 : 0);
    if (reading.passage.speaker().isPresent() && !reading.hasSeveralSpeakers()) {
      ofSpeakers(f, reading.speakersOf(0));
    }
    ofNumbers(f, reading);
    f.set(Feature.ASKS_PERSON, inquiry.type() == AnswerType.PERSON ? 1 : 0);
    f.set(Feature.ASKS_TIME, inquiry.type() == AnswerType.TIME ? 1 : 0);
    f.set(Feature.ASKS_PLACE, inquiry.type() == AnswerType.PLACE ? 1 : 0);
    f.set(
        Feature.ASKS_NUMBER,
        switch (inquiry.type()) {
          case NUMBER, MEASURE, SUM -> 1;
          case PERSON, TIME, PLACE, REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> 0;
        });
    f.set(Feature.ASKS_REASON, inquiry.type() == AnswerType.REASON ? 1 : 0);
    f.set(Feature.TRANSLATED, inquiry.isTranslated() ? 1 : 0);
  }

  /// Which numbers and years of the question stand neither in a passage nor around it.
  private void ofNumbers(Features f, AnalyzedPassage reading) {
    boolean missing = false;
    boolean yearMissing = false;
    for (String number : questionNumbers) {
      if (reading.positionsOfWord(number).length == 0
          && !reading.isAround(number)
          && !isHeldOtherwise(number, reading)) {
        missing = true;
        yearMissing |= SentenceTraits.isYear(number) && !reading.isOfYear(number);
      }
    }
    f.set(Feature.NUMBER_MISSING, missing ? 1 : 0);
    f.set(Feature.YEAR_MISSING, yearMissing ? 1 : 0);
    f.set(Feature.OTHER_YEAR, yearMissing && reading.hasYear() ? 1 : 0);
  }

  /// Whether a passage has a number of the question as another language writes it: *29th* for *29.*
  private boolean isHeldOtherwise(String number, AnalyzedPassage reading) {
    return inquiry.isTranslated()
        && Arrays.stream(concepts)
            .anyMatch(concept ->
                concept.written().equals(number)
                    && holds(
                        concept,
                        term -> reading.positionsOf(term).length > 0 || reading.isAround(term)));
  }

  private void ofSpeakers(Features f, SpeakerTerms speakers) {
    if (inquiry.type() != AnswerType.WORDS) {
      return;
    }
    double speaker = 0;
    for (int c = 0; c < concepts.length; c++) {
      if (holds(concepts[c], speakers.names()::contains)) {
        speaker = 1;
      } else if (holds(concepts[c], speakers.all()::contains)) {
        speaker = Math.max(speaker, share[c]);
      }
    }
    f.set(Feature.SPEAKER, speaker);
    f.set(Feature.OTHER_SPEAKER, speaker == 0 && concepts.length > 0 ? 1 : 0);
  }

  private void ofSentence(
      Features f,
      AnalyzedPassage reading,
      int s,
      int[][] at,
      int[][] exactAt,
      int[][] kinAt,
      boolean asksMore) {
    int from = reading.firstToken[s];
    int to = reading.firstToken[s + 1];
    int before = s == 0 ? from : reading.firstToken[s - 1];
    double norm = K1 * (1 - B + B * (to - from) / USUAL_SENTENCE);
    for (int c = 0; c < at.length; c++) {
      int here = Positions.count(at[c], from, to);
      if ((here == 0 || asksMore) && isGiven(reading, concepts[c])) {
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
      } else if (Positions.count(at[c], before, from) > 0) {
        f.add(Feature.PREVIOUS_COVER, share[c]);
      } else if (at[c].length == 0 && Positions.count(kinAt[c], from, to) > 0) {
        f.add(Feature.SENTENCE_KIN, share[c]);
      }
      if (Positions.count(exactAt[c], from, to) > 0) {
        f.add(Feature.SENTENCE_EXACT, share[c]);
      }
    }
    f.set(Feature.FIRST, s == 0 ? 1 : 0);
    f.set(Feature.DENIES, denies && reading.traits(s).denies() ? 1 : 0);
    double held = f.get(Feature.SENTENCE_COVER) + f.get(Feature.SENTENCE_KIN) * KIN_MISSING;
    f.set(Feature.EVIDENCE, Math.log(1 + weight * held));
    offers.measure(f, reading, s, at);
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

  /// Whether a concept holds for every sentence of a passage; never in a question for a person,
  /// since the speaker may be the answer.
  private boolean isGiven(AnalyzedPassage reading, QueryConcept concept) {
    return inquiry.type() != AnswerType.PERSON
        && !isContactDenied(reading)
        && holds(concept, reading::isGiven);
  }

  /// Whether the question has a concept that does not hold for every sentence of a passage.
  private boolean asksMoreThan(AnalyzedPassage reading) {
    for (QueryConcept concept : concepts) {
      if (concept.emphasis() == 1 && !isGiven(reading, concept)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAround(AnalyzedPassage reading, QueryConcept concept) {
    return !isContactDenied(reading) && holds(concept, reading::isAround);
  }

  /// Whether a contact is not for who asks: *I am not a journalist* is no match for the heading
  /// *Contacts for media*.
  private boolean isContactDenied(AnalyzedPassage reading) {
    return denies && reading.passage.kind() == Kind.CONTACT;
  }

  /// Whether all terms of one of a concept's wordings pass.
  private static boolean holds(QueryConcept concept, Predicate<String> terms) {
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
