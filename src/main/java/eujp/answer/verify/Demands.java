package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.Denial;
import eujp.release.Reference;
import eujp.text.Forms;
import eujp.text.Japanese;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a question demands to be given, beside its words.
///
/// A question is read once; of each sentence that may answer it, [#lacks] tells what it does not
/// give. What is compared is the same in all languages, and only what can be compared is: a
/// sentence is not blamed for what its language has no words for in `asked-things.txt`.
public final class Demands {
  private static final Pattern NUMBER_TO_CALL = Pattern.compile("\\d(?:[ ()./-]{0,3}\\d){6}");

  private final AnalyzedQuery query;
  private final LocalDate date;
  private final Reference release;
  private final AskedMatter matter;
  private final AskedCountries countries;
  private final AskedValues values;
  private final AskedTime time;
  private final AskedCount count;
  private final AskedNames names;
  private final AskedDesignations designations;
  private final AskedBodies bodies;
  private final BodyIdeas bodyIdeas;

  /// Reads a question.
  ///
  /// @param date of the release that is asked
  /// @param release that one
  public Demands(AnalyzedQuery query, LocalDate date, Reference release) {
    this.query = query;
    this.date = date;
    this.release = release;
    this.matter = new AskedMatter(query);
    String own = matter.language();
    String language = Japanese.isIn(query.text()) ? "ja" : query.language();
    Facts asked = new Facts(query.text(), language, date);
    this.countries = new AskedCountries(query, language);
    Facts inOwn = own.equals(language) ? asked : new Facts(query.text(), own, date);
    this.values = new AskedValues(asked, inOwn, matter, date);
    this.time = new AskedTime(inOwn, matter);
    this.count = new AskedCount(query, inOwn, matter);
    this.designations = AskedDesignations.in(query.text());
    this.bodies = AskedBodies.in(asked);
    this.bodyIdeas = BodyIdeas.in(query, inOwn, matter);
    this.names = new AskedNames(query, matter, new FreshNames(query.text()));
  }

  /// Whether the question names a country.
  public boolean namesCountries() {
    return !countries.isEmpty();
  }

  /// Whether a sentence speaks of every country of the question that is not said for all of its
  /// passage.
  ///
  /// @param around what stands around the passage
  public boolean areCountriesIn(Facts sentence, Facts around) {
    return countries.areIn(sentence, around);
  }

  /// Whether a sentence enumerates things, so that they can be counted.
  public static boolean isEnumeration(Facts sentence) {
    return AskedCount.isEnumeration(sentence);
  }

  /// Whether a passage speaks of other bodies than the question, which tells the one that it names
  /// from others by a time or an ordinal.
  public boolean isOfOtherBody(Facts whole) {
    return bodies.areOther(whole) || bodyIdeas.areMissing(whole);
  }

  /// What a sentence lacks.
  ///
  /// @param sentence what it holds
  /// @param whole what its passage holds, with title, heading and speaker
  /// @param counted whether it has a number right before what the question counts
  public Set<Lack> lacks(Facts sentence, Facts whole, boolean counted) {
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    addIf(values.isOtherNumber(sentence, whole), Lack.NUMBER, lacks);
    addIf(values.isOrdinalMissing(whole), Lack.ORDINAL, lacks);
    addIf(isOfOtherRelease(whole), Lack.RELEASE, lacks);
    addIf(values.isOtherDate(sentence, whole), Lack.DATE, lacks);
    addIf(countries.isOneMissing(sentence, whole), Lack.COUNTRY, lacks);
    addIf(!time.isOfTurn(sentence), Lack.TURN, lacks);
    addIf(isMostMissing(sentence), Lack.MOST, lacks);
    addIf(isUndoneMissing(whole), Lack.UNDONE, lacks);
    addIf(names.isOfficeMissing(sentence, whole), Lack.OFFICE, lacks);
    addIf(isAside(sentence, whole), Lack.ASIDE, lacks);
    addIf(isMatterMissing(whole), Lack.MATTER, lacks);
    addIf(designations.isOther(whole) || isOfOtherBody(whole), Lack.DESIGNATION, lacks);
    addOfType(lacks, sentence, whole, counted);
    return lacks;
  }

  private void addOfType(Set<Lack> lacks, Facts sentence, Facts whole, boolean counted) {
    switch (query.type()) {
      case TIME -> {
        addIf(!AskedTime.isIn(sentence), Lack.TIME, lacks);
        addIf(AskedTime.isIn(sentence) && !time.isFineEnough(sentence), Lack.FINER_TIME, lacks);
        addIf(names.isOfOtherPlace(sentence, whole, date), Lack.ELSEWHERE, lacks);
      }
      case NUMBER -> {
        addIf(count.isMissing(sentence, counted), Lack.COUNT, lacks);
        addIf(count.isThingMissing(sentence, whole), Lack.AMOUNT, lacks);
        addIf(!count.isMeasuredAsAsked(sentence), Lack.UNIT, lacks);
        addIf(isOfAnother(sentence, whole), Lack.CLAUSE, lacks);
      }
      case SUM -> addIf(isOfAnother(sentence, whole), Lack.CLAUSE, lacks);
      case MEASURE -> addIf(!count.isMeasured(sentence), Lack.UNIT, lacks);
      case CONTACT -> addIf(!hasAddress(whole), Lack.ADDRESS, lacks);
      case REASON -> addIf(!givesReason(sentence, whole), Lack.REASON, lacks);
      case WORDS -> addIf(names.isTopicMissing(whole), Lack.TOPIC, lacks);
      case THING -> {
        addOfOne(lacks, sentence);
        addIf(
            names.isThingMissing(sentence, whole)
                || names.isNotThere(whole)
                || names.isOfItMissing(whole),
            Lack.THING,
            lacks);
        addIf(names.isTopicMissing(whole), Lack.TOPIC, lacks);
        addIf(!time.isFineEnough(sentence), Lack.FINER_TIME, lacks);
        addIf(!hasAddress(whole), Lack.ADDRESS, lacks);
      }
      case PERSON -> {
        addOfOne(lacks, sentence);
        addIf(names.isMakerMissing(sentence) || names.isMakingMissing(sentence), Lack.MAKER, lacks);
        addIf(names.isPersonMissing(sentence), Lack.SIGNER, lacks);
        addIf(names.isOfOtherPlace(sentence, whole, date), Lack.ELSEWHERE, lacks);
        addIf(names.isOfItMissing(whole), Lack.THING, lacks);
      }
      case PLACE -> {
        addOfOne(lacks, sentence);
        addIf(names.isPlaceMissing(sentence), Lack.PLACE, lacks);
        addIf(names.isOfItMissing(whole), Lack.THING, lacks);
      }
      case SOURCE, MASTHEAD -> {}
    }
  }

  private void addOfOne(Set<Lack> lacks, Facts sentence) {
    addIf(count.isListMissing(sentence), Lack.LIST, lacks);
    addIf(names.isNameMissing(sentence), Lack.NAME, lacks);
  }

  private static void addIf(boolean lacking, Lack lack, Set<Lack> lacks) {
    if (lacking) {
      lacks.add(lack);
    }
  }

  private boolean isMostMissing(Facts sentence) {
    return matter.has(AskedThings.MOST)
        && !AskedThings.MOST.mayBeIn(sentence.text(), sentence.language());
  }

  /// Whether the question takes for granted that something did not come about, and a passage
  /// neither says that of anything nor denies anything.
  private boolean isUndoneMissing(Facts whole) {
    return !matter.isForNumber()
        && matter.has(AskedThings.UNDONE)
        && !AskedThings.UNDONE.mayBeIn(whole.text(), whole.language())
        && !Denial.isIn(whole.text(), whole.language());
  }

  /// Whether a sentence has nothing of what the question is about, and neither have heading and
  /// lead-in.
  private boolean isAside(Facts sentence, Facts whole) {
    return query.type().kinds().isEmpty()
        && query.type() != AnswerType.WORDS
        && !query.isTranslated()
        && matter.isTelling()
        && matter.isMissing(sentence)
        && matter.isMissing(whole.around(date));
  }

  /// Whether the question names releases, none of which a passage is of or speaks of.
  private boolean isOfOtherRelease(Facts whole) {
    List<Reference> named = Reference.in(Forms.of(query.text(), Normalizer.Form.NFKC));
    return !named.isEmpty()
        && !named.contains(release)
        && Reference.in(whole.text()).stream().noneMatch(named::contains);
  }

  /// Whether a passage has the names of the question, and nothing of what is asked of them.
  private boolean isMatterMissing(Facts whole) {
    return switch (query.type()) {
      case NUMBER, MEASURE, SUM, REASON, PLACE -> matter.isMissingButForNames(whole);
      case TIME ->
          (matter.has(AskedThings.MADE) || matter.has(AskedThings.ENDED))
              && matter.isMissingButForNames(whole);
      case THING -> matter.has(AskedThings.ARE) && matter.isMissingButForNames(whole);
      case PERSON, WORDS, CONTACT, SOURCE, MASTHEAD -> false;
    };
  }

  /// Whether the numbers of a sentence are others' than the country of which one is asked for; of
  /// things that are counted, if each is some country's.
  private boolean isOfAnother(Facts sentence, Facts whole) {
    return (query.type() == AnswerType.SUM || !matter.has(AskedThings.COUNT))
        ? countries.haveNoNumber(sentence)
        : countries.haveOthersNumbers(sentence)
            || countries.isOneBeside(sentence, whole, whole.around(date));
  }

  /// Whether a sentence says why, or what for where its passage has all that the question is about.
  private boolean givesReason(Facts sentence, Facts whole) {
    String text = sentence.text();
    String of = sentence.language();
    return AskedThings.BECAUSE.mayBeIn(text, of)
        || (AskedThings.PURPOSE.isIn(text, of)
            && (query.isTranslated() || !matter.isPartMissing(whole)));
  }

  private boolean hasAddress(Facts whole) {
    if (matter.has(AskedThings.SITE)) {
      return whole.mentions(Mention.OfContact.class).stream()
          .anyMatch(one -> one.channel() == Mention.Channel.WEB);
    }
    boolean mail = matter.has(AskedThings.MAIL);
    boolean phone = matter.has(AskedThings.PHONE);
    return (!mail && !phone)
        || (mail && whole.text().indexOf('@') >= 0)
        || (phone && NUMBER_TO_CALL.matcher(whole.text()).find());
  }
}
