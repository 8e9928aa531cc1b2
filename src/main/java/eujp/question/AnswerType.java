package eujp.question;

import eujp.release.Passage.Kind;
import java.util.Set;

/// What a question asks for, as its question words tell.
public enum AnswerType {
  PERSON,
  TIME,
  PLACE,
  NUMBER,
  /// How long, how old, how large a share: what nobody tells without a number.
  MEASURE,
  /// An amount of money.
  SUM,
  REASON,
  /// What somebody said; asked only of an index in which somebody is quoted.
  WORDS,
  /// Whom to call or to write to.
  CONTACT,
  /// Where to read what the release links to.
  SOURCE,
  /// What stands above the release: its reference, date, address, licence.
  MASTHEAD,
  /// Anything else: a thing, a description, or words without a question in them.
  THING;

  /// The kinds of passages that are made for such a question; none for most.
  public Set<Kind> kinds() {
    return switch (this) {
      case CONTACT -> Set.of(Kind.CONTACT);
      case SOURCE -> Set.of(Kind.LINK);
      case MASTHEAD -> Set.of(Kind.MASTHEAD);
      case PERSON, TIME, PLACE, NUMBER, MEASURE, SUM, REASON, WORDS, THING -> Set.of();
    };
  }
}
