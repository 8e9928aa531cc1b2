package eujp.answer;

/// What is measured of a sentence, its passage and a question. Shares are of the question's weight,
/// from 0 to 1.
enum Feature {
  /// BM25 of the passage, per weight of the question.
  PASSAGE_BM25,
  /// Share that the passage or what stands around it holds.
  PASSAGE_COVER,
  /// Share that the passage holds in the very form of the question.
  PASSAGE_EXACT,
  /// Share of neighbouring concepts of the question that are neighbours in the passage.
  PASSAGE_PAIRS,
  /// Share that the passage holds only in a related form.
  PASSAGE_KIN,
  /// Share that title, heading or speaker hold and the passage does not.
  CONTEXT_COVER,
  /// Share that was said before under the same heading, and that neither the passage nor what
  /// stands around it holds.
  SAID_BEFORE,
  /// BM25 of the sentence, per weight of the question.
  SENTENCE_BM25,
  SENTENCE_COVER,
  SENTENCE_EXACT,
  SENTENCE_KIN,
  /// Share that the sentence holds and no other of its passage, less what the sentence has that
  /// holds most so.
  SENTENCE_ONLY,
  /// 0 where the sentence holds what the question asks about first of all, or none of its passage
  /// does; else -1.
  SENTENCE_FOCUS,
  /// Share that the sentence lacks and the one before it holds.
  PREVIOUS_COVER,
  /// A time is asked for and the sentence has a date that the question has not.
  GIVES_DATE,
  /// A time or number is asked for and the sentence has a number that the question has not.
  GIVES_NUMBER,
  /// A place is asked for and the sentence has a country or city that the question has not.
  GIVES_PLACE,
  /// A number is asked for, and the sentence has one right before what is counted, which is what
  /// the question asks about first of all.
  GIVES_COUNT,
  /// A person is asked for and the sentence has a person's name that the question has not.
  GIVES_PERSON,
  /// What is asked for stands in the sentence: share that it holds, each the less the farther from
  /// there.
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
  /// Somebody's words are asked for: share of what they are to be about that the passage lacks.
  TOPIC_MISSING(false),
  /// What the question asks about first of all stands neither in the passage nor around it; half of
  /// it where there is a related form.
  FOCUS_MISSING(false),
  /// The same for what it asks about last.
  END_MISSING(false),
  /// No word of the question says much.
  LIGHT_ONLY(false),
  /// A number of the question stands neither in the passage nor around it.
  NUMBER_MISSING,
  /// Share of names that stand neither in the passage nor around it.
  NAME_MISSING,
  /// Share of the heaviest concept that neither the passage nor what stands around it holds.
  HEAVIEST_MISSING,
  /// Share for which no passage of the release has a word.
  UNKNOWN,
  /// Logarithm of the question's weight.
  WEIGHT,
  /// Logarithm of the weight that the sentence holds.
  EVIDENCE;

  private final boolean ranking;

  Feature() {
    this(true);
  }

  Feature(boolean ranking) {
    this.ranking = ranking;
  }

  /// Whether it counts when sentences are ranked, and not only for how sure one can be.
  boolean isForRanking() {
    return ranking;
  }
}
