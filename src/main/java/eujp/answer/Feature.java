package eujp.answer;

/// A feature of a sentence, its passage and a question. A share is a part of the question's weight,
/// from 0 to 1. *Around* a passage stand its title, heading and speaker.
enum Feature {
  /// BM25 of the passage, per weight of the question.
  PASSAGE_BM25,
  /// Share of the concepts that stand in the passage or around it.
  PASSAGE_COVER,
  /// Share of the concepts that stand in the passage in the form of the question.
  PASSAGE_EXACT,
  /// Share of neighbouring concepts of the question that are neighbours in the passage.
  PASSAGE_PAIRS,
  /// Share of the concepts that stand in the passage in a related form only.
  PASSAGE_KIN,
  /// Share of the concepts that stand around the passage and not in it.
  CONTEXT_COVER,
  /// Share of the concepts that stand in an earlier passage under the same heading, and neither in
  /// the passage nor around it.
  SAID_BEFORE,
  /// BM25 of the sentence, per weight of the question.
  SENTENCE_BM25,
  SENTENCE_COVER,
  SENTENCE_EXACT,
  SENTENCE_KIN,
  /// Share of the concepts that no other sentence of the passage has, less the highest such share
  /// among its sentences.
  SENTENCE_ONLY,
  /// 0 if the sentence has the first concept that the question asks about, or no sentence of the
  /// passage has it; else -1.
  SENTENCE_FOCUS,
  /// Share of the concepts that the sentence before has and the sentence lacks.
  PREVIOUS_COVER,
  /// A time is asked for and the sentence has a date that the question has not.
  GIVES_DATE,
  /// A time or number is asked for and the sentence has a number that the question has not.
  GIVES_NUMBER,
  /// A place is asked for and the sentence has a country or city that the question has not.
  GIVES_PLACE,
  /// A number is asked for, and the sentence has one right before the first concept that the
  /// question asks about: the thing that is counted.
  GIVES_COUNT,
  /// A person is asked for and the sentence has a person's name that the question has not.
  GIVES_PERSON,
  /// The sentence has a date, number or name of the kind asked for: share of the concepts near it,
  /// each the less the farther it stands.
  GIVES_NEAR,
  /// A time, number, sum, person or place is asked for and the sentence has none that the question
  /// has not.
  GIVES_NOTHING,
  /// The question denies something, and so does the sentence.
  DENIES,
  /// Somebody's words are asked for: 1 if the question names who speaks in the passage, or else the
  /// share that names the speaker's role.
  SPEAKER,
  /// Somebody's words are asked for and nothing in the question names who speaks in the passage.
  OTHER_SPEAKER,
  /// The passage is of the kind that is asked for: a contact, a link, the masthead.
  KIND_ASKED,
  /// The passage is a contact, a link or the masthead, and none is asked for, or only leads in to a
  /// list.
  FURNITURE,
  /// It is the passage's first sentence.
  FIRST,
  /// A year of the question is neither the release's nor stands in the passage or around it.
  YEAR_MISSING(false),
  /// The same, and the passage speaks of another year.
  OTHER_YEAR(false),
  ASKS_PERSON(false),
  ASKS_TIME(false),
  ASKS_PLACE(false),
  ASKS_NUMBER(false),
  ASKS_REASON(false),
  /// The question is in another language than the passage.
  TRANSLATED(false),
  /// Somebody's words on a topic are asked for: share of the topic that the passage lacks.
  TOPIC_MISSING(false),
  /// The first concept that the question asks about stands neither in the passage nor around it;
  /// half where a related form does.
  FOCUS_MISSING(false),
  /// The same for the last concept.
  END_MISSING(false),
  /// No word of the question says much.
  LIGHT_ONLY(false),
  /// A number of the question stands neither in the passage nor around it.
  NUMBER_MISSING,
  /// Share of names that stand neither in the passage nor around it.
  NAME_MISSING,
  /// Share of the heaviest concept that stands neither in the passage nor around it.
  HEAVIEST_MISSING,
  /// Share for which no passage of the release has a word.
  UNKNOWN,
  /// Logarithm of the question's weight.
  WEIGHT,
  /// Logarithm of the weight that the sentence holds.
  EVIDENCE,
  /// How alike in meaning the sentence is to the question, by an encoder; this and what follows is
  /// 0 where none is asked. See [Meanings#scaled].
  SENTENCE_MEANING,
  /// The same for the passage: the highest of its sentences and of itself as a whole.
  PASSAGE_MEANING,
  /// By how much the passage is more alike to it than all others of its release.
  MEANING_LEAD(false),
  /// By how much it is more alike to it than the passages of its release are in the mean.
  MEANING_RISE(false);

  private final boolean ranking;

  Feature() {
    this(true);
  }

  Feature(boolean ranking) {
    this.ranking = ranking;
  }

  /// Whether the ranking of sentences uses it, and not only the confidence.
  boolean isForRanking() {
    return ranking;
  }
}
