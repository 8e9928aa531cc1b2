package eujp.answer.verify;

import java.util.Locale;

/// What a passage that is near a question does not give of what the question demands.
public enum Lack {
  /// A number of the question; the passage has another of the same thing, or the sentence the same
  /// as a bound from the other side.
  NUMBER,
  /// An ordinal of the question; the passage has others: the 29th, and not the 28th.
  ORDINAL,
  /// A release that the question names; the passage is of another and does not speak of that.
  RELEASE,
  /// A date of the question; the passage has others, or the sentence with the number that is asked
  /// for lacks it.
  DATE,
  /// A country of the question; neither the passage nor what stands around it speaks of it, or the
  /// sentence speaks of another.
  COUNTRY,
  /// A time is asked for, and the sentence has none.
  TIME,
  /// A month, a day or the time of day is asked for, and the sentence tells no more than the
  /// season, the year or the day.
  FINER_TIME,
  /// It is asked how many of something there are, and the sentence has no number of them, or only
  /// that of the question.
  COUNT,
  /// A telephone number or an address is asked for, and the passage has none.
  ADDRESS,
  /// A reason is asked for, and the sentence has no word that gives one.
  REASON,
  /// A place is asked for, and the sentence has none.
  PLACE,
  /// The next or the last of several is asked for, and the sentence speaks of neither.
  TURN,
  /// Something is measured, and the sentence has no number in a unit of that.
  UNIT,
  /// So many things are asked for one by one, and the sentence enumerates none.
  LIST,
  /// What is most so is asked for, and the sentence compares nothing.
  MOST,
  /// A name is asked for, and the sentence has none that the question has not.
  NAME,
  /// Somebody who holds an office is asked for, and the sentence names nobody.
  OFFICE,
  /// It is asked who made or leads something, and the sentence names nobody, or another of its
  /// passage, or none, speaks of that.
  MAKER,
  /// Somebody is asked for by name, or who acted for one of the sides, and the sentence names no
  /// person.
  SIGNER,
  /// Somebody's words on a topic are asked for, or anything about it, and the passage has nothing
  /// of that.
  TOPIC,
  /// Nothing that the question is about stands in the sentence.
  ASIDE,
  /// What the question is about besides names: the passage has these and nothing of that. Of times
  /// only where it is asked when something was made or came to its end: it began and was elected in
  /// many words.
  MATTER,
  /// A name with a number in it, or that of a body; the passage has another: M2, and not M3.
  DESIGNATION,
  /// The country of which a number is asked for stands in the sentence, and the number is
  /// another's.
  CLAUSE,
  /// Who leads something, or when it was, is asked of a place of which another sentence of the
  /// passage speaks, and this one names another.
  ELSEWHERE,
  /// The question takes for granted that something was put off or refused, of which the passage
  /// does not speak.
  UNDONE,
  /// How much there is of something is asked for of which the passage does not speak.
  AMOUNT,
  /// What is asked for stands in no wording in the passage: which *fine*, what *area*, are there
  /// *tariffs*.
  THING;

  /// Its name as figures are broken down by it: `lack_finer_time`.
  public String id() {
    return "lack_" + name().toLowerCase(Locale.ROOT);
  }
}
