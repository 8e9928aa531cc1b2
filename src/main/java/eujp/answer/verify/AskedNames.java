package eujp.answer.verify;

import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Whom, and what by its name, a question asks for.
///
/// @param query the question
/// @param matter what it is about
/// @param names those of sentences that it does not have
record AskedNames(AnalyzedQuery query, AskedMatter matter, FreshNames names) {
  /// Things that have names, as [eujp.extract.numbers.CountedThings] calls them.
  private static final Set<String> NAMEABLE =
      Set.of(
          "firm",
          "country",
          "member-state",
          "town",
          "village",
          "region",
          "school",
          "university",
          "hospital",
          "port",
          "airport",
          "museum",
          "theatre",
          "island");

  private static final String FIRM = "firm";
  private static final String COUNTRY = "country";
  private static final String MEMBER = "member-state";
  private static final String JAPANESE = "ja";
  private static final String PERCENT = "%";

  /// Whether somebody who holds an office is asked for, and a sentence names nobody, or its passage
  /// does not name of what.
  boolean isOfficeMissing(Facts sentence, Facts whole) {
    String own = query.askedIn().orElse(matter.language());
    return AskedThings.HEADS.isAskedIn(query.text(), own)
        && (matter.type() == AnswerType.PERSON || matter.has(AskedThings.CALLED))
        && (!names.hasPerson(sentence) || (!query.isTranslated() && matter.isNameMissing(whole)));
  }

  /// Whether it is asked who made or leads something, and a sentence names at most where that is.
  boolean isMakerMissing(Facts sentence) {
    return matter.type() == AnswerType.PERSON
        && (matter.has(AskedThings.MADE) || matter.has(AskedThings.LEAD))
        && !names.areOfMakersIn(sentence);
  }

  /// Whether that is asked, and a sentence has no word that tells who made or leads something; a
  /// person may lead it in other words.
  boolean isMakingMissing(Facts sentence) {
    String of = sentence.language();
    boolean asked =
        matter.has(AskedThings.MADE)
            || (matter.has(AskedThings.LEAD) && !names.hasPerson(sentence));
    return asked && !AskedThings.MADE.in(of).isEmpty() && !isMaking(sentence.text(), of);
  }

  private static boolean isMaking(String text, String language) {
    return AskedThings.MADE.isIn(text, language)
        || AskedThings.LEAD.isIn(text, language)
        || AskedThings.HEADS.isIn(text, language);
  }

  /// Whether somebody is asked for in person, and a sentence names nobody.
  boolean isPersonMissing(Facts sentence) {
    return matter.type() == AnswerType.PERSON
        && matter.has(AskedThings.IN_PERSON)
        && !names.hasPerson(sentence);
  }

  /// Whether a sentence tells no place: it has no name, and nothing new stands behind *in*, or, of
  /// what is held or lies somewhere, it does not speak of that: *take part in talks*.
  boolean isPlaceMissing(Facts sentence) {
    String of = sentence.language();
    boolean mayBeCommon =
        !matter.has(AskedThings.BEING) || AskedThings.BEING.isIn(sentence.text(), of);
    if (of.equals(JAPANESE)) {
      return !names.isPlaceIn(sentence);
    }
    return !AskedThings.IN.in(of).isEmpty()
        && !names.areIn(sentence, false)
        && !(mayBeCommon && names.isPlaceIn(sentence));
  }

  /// Whether it is asked of a place who leads something, or when it was, and a sentence names
  /// another place, while one beside it has that.
  boolean isOfOtherPlace(Facts sentence, Facts whole, LocalDate date) {
    return (matter.type() == AnswerType.TIME
            || matter.has(AskedThings.LEAD)
            || matter.has(AskedThings.HEADS))
        && !query.isTranslated()
        && names.isOtherPlaceIn(sentence)
        && matter.isNameBeside(sentence, whole, date);
  }

  /// Whether a name is asked for, or a thing that has one, and a sentence has none that the
  /// question has not; a member state must be one.
  boolean isNameMissing(Facts sentence) {
    Set<String> things = matter.thingsAsked();
    boolean called = matter.type() == AnswerType.THING && matter.has(AskedThings.CALLED);
    boolean nameable = things.stream().anyMatch(NAMEABLE::contains);
    boolean ofCountry = things.contains(COUNTRY) || things.contains(MEMBER);
    boolean missing =
        (nameable && !ofCountry)
            ? !names.areOfNoCountryIn(sentence, things.contains(FIRM))
            : (called || nameable) && !names.areIn(sentence, true);
    return missing
        || (things.contains(MEMBER)
            && Countries.of(sentence.language()).in(sentence.text()).isEmpty());
  }

  /// Whether what is asked for stands in no wording in a passage, and a sentence names nothing that
  /// may be one, as what is so much never is, nor a share. Whether there is a site is told by its
  /// address.
  boolean isThingMissing(Facts sentence, Facts whole) {
    return matter.type() == AnswerType.THING
        && !matter.has(AskedThings.SITE)
        && matter.behind(AskedThings.WHICH).filter(one -> !AskedMatter.isIn(one, whole)).isPresent()
        && (matter.has(AskedThings.QUANTITY) || !names.areIn(sentence, false))
        && sentence.numbers().stream().noneMatch(number -> number.unit().equals(PERCENT));
  }

  /// Whether it is asked if there is something, or what there is to say of it, and a passage has it
  /// in no wording.
  boolean isNotThere(Facts whole) {
    return matter.mustBeThere().filter(one -> !AskedMatter.isIn(one, whole)).isPresent();
  }

  /// Whether something is asked of what the question is about, *the age of* it, and a passage has
  /// that in no wording.
  boolean isOfItMissing(Facts whole) {
    return matter.askedOfIt().filter(one -> !AskedMatter.isIn(one, whole)).isPresent();
  }

  /// Whether somebody's words on a topic are asked for, or anything about it, and a passage has
  /// nothing of it.
  boolean isTopicMissing(Facts whole) {
    if (matter.type() != AnswerType.WORDS && !matter.has(AskedThings.ANYTHING)) {
      return false;
    }
    List<QueryConcept> topic = matter.topic();
    return !topic.isEmpty() && topic.stream().noneMatch(one -> AskedMatter.isWordedIn(one, whole));
  }
}
