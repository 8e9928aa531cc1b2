package eujp.answer;

import eujp.answer.Meanings.Likenesses;
import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Measured;
import eujp.answer.verify.ContactTopic;
import eujp.extract.Mention;
import eujp.extract.Mentions;
import eujp.index.IndexedPassage;
import eujp.meaning.Encoder;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.search.PassageIndex;
import eujp.search.ReleaseIndex;
import eujp.text.Lazy;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a release has on a question, whatever becomes of the index that it comes from. Safe
/// for many threads.
final class ReleaseReader {
  /// How many passages are looked at closely.
  static final int CANDIDATES = 12;

  private static final int MAX_BEFORE = 3;

  /// How many passages are looked at because they mean alike.
  private static final int ALIKE = 4;

  private final ReleaseIndex release;

  /// Each passage is read when it is first needed, and then kept.
  private final AtomicReferenceArray<@Nullable AnalyzedPassage> readings;

  /// The terms of the names of all who speak in it.
  private final Lazy<Set<String>> speakers;

  /// The terms of the names of all whom it names.
  private final Lazy<Set<String>> persons;

  /// The terms of its addresses.
  private final Lazy<Set<String>> addresses;

  /// How it first writes each of its terms.
  private final Lazy<Map<String, String>> written;

  /// What its passages mean; made when an encoder is first asked.
  private @Nullable Meanings meanings;

  ReleaseReader(PassageIndex index, String key) {
    this.release = index.alone(key);
    this.readings = new AtomicReferenceArray<>(release.size());
    this.speakers = new Lazy<>(this::readSpeakers);
    this.persons = new Lazy<>(this::readPersons);
    this.addresses = new Lazy<>(this::readAddresses);
    this.written = new Lazy<>(this::readWritten);
  }

  private Set<String> readSpeakers() {
    return IntStream.range(0, release.size())
        .mapToObj(release::passage)
        .flatMap(one ->
            one.passage().speakers().stream()
                .flatMap(who -> Tokens.of(who.name(), one.masthead().language()).stream()))
        .map(Token::term)
        .collect(Collectors.toSet());
  }

  private Set<String> readPersons() {
    Set<String> terms = new HashSet<>(speakers.get());
    for (int number = 0; number < release.size(); number++) {
      IndexedPassage one = release.passage(number);
      String language = one.masthead().language();
      Mentions.in(one.passage().text(), language, one.masthead().date()).stream()
          .filter(Mention.OfPerson.class::isInstance)
          .map(person -> ((Mention.OfPerson) person).name())
          .forEach(name -> terms.addAll(Tokens.terms(name, language)));
    }
    return terms;
  }

  private Set<String> readAddresses() {
    return addressed()
        .mapToObj(release::passage)
        .flatMap(one -> Tokens.terms(one.passage().text(), one.masthead().language()).stream())
        .collect(Collectors.toSet());
  }

  /// How many characters its passages have.
  int length() {
    int length = 0;
    for (int i = 0; i < release.size(); i++) {
      length += release.passage(i).passage().text().length();
    }
    return length;
  }

  /// What it has on a question.
  Asked ask(FollowUpQuestion conversation) {
    AnalyzedQuery inquiry = inquiry(conversation);
    List<Integer> found = search(inquiry);
    return measured(inquiry, found.isEmpty() ? nearest(inquiry) : found);
  }

  /// The same, also by what its passages mean.
  Asked ask(FollowUpQuestion conversation, Encoder encoder) {
    AnalyzedQuery inquiry = inquiry(conversation);
    Likenesses likenesses = meanings(encoder).to(encoder.ofQuestion(wording(inquiry)));
    Set<Integer> found = new LinkedHashSet<>(search(inquiry));
    found.addAll(likenesses.nearest(ALIKE));
    Asked asked = measured(inquiry, List.copyOf(found));
    int at = 0;
    for (int number : found) {
      likenesses.measure(number, asked.passages().get(at++).features());
    }
    return asked;
  }

  /// The passages that may answer; all addresses first where one is asked for, since what it is for
  /// is said elsewhere.
  private List<Integer> search(AnalyzedQuery inquiry) {
    List<Integer> found = release.search(inquiry, CANDIDATES);
    return inquiry.type() == AnswerType.CONTACT
        ? Stream.concat(addressed().boxed(), found.stream()).distinct().limit(CANDIDATES).toList()
        : found;
  }

  private IntStream addressed() {
    return IntStream.range(0, release.size())
        .filter(number -> release.passage(number).passage().kind() == Passage.Kind.CONTACT);
  }

  private AnalyzedQuery inquiry(FollowUpQuestion conversation) {
    AnalyzedQuery whole = conversation.inquiry(release::inquiry, speakers.get()::contains);
    return ContactTopic.isIn(whole)
        ? new ContactTopic(whole, persons.get(), addresses.get(), place()).left()
        : whole;
  }

  /// The terms of the place where it was given.
  private List<String> place() {
    Masthead masthead = release.passage(0).masthead();
    return masthead.place().map(name -> Tokens.terms(name, masthead.language())).orElse(List.of());
  }

  /// A question in the language of the release: one in another by what the release has for its
  /// words.
  private String wording(AnalyzedQuery inquiry) {
    if (!inquiry.isTranslated()) {
      return inquiry.text();
    }
    return inquiry.concepts().stream()
        .flatMap(concept -> concept.wordings().stream().limit(1).flatMap(List::stream))
        .map(term -> written.get().getOrDefault(term, term))
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> readWritten() {
    Map<String, String> forms = new HashMap<>();
    for (int number = 0; number < release.size(); number++) {
      IndexedPassage one = release.passage(number);
      Tokens.of(one.passage().text(), one.masthead().language())
          .forEach(token -> forms.putIfAbsent(token.term(), token.written()));
    }
    return forms;
  }

  private synchronized Meanings meanings(Encoder encoder) {
    @Nullable Meanings known = meanings;
    if (known == null) {
      known =
          new Meanings(
              encoder, IntStream.range(0, release.size()).mapToObj(this::reading).toList());
      meanings = known;
    }
    return known;
  }

  /// What is near a question of which the release has no word: what people say in it, where
  /// somebody's words are asked for.
  private List<Integer> nearest(AnalyzedQuery inquiry) {
    return inquiry.type() != AnswerType.WORDS || inquiry.concepts().isEmpty()
        ? List.of()
        : IntStream.range(0, release.size())
            .filter(number -> release.passage(number).passage().speaker().isPresent())
            .limit(CANDIDATES)
            .boxed()
            .toList();
  }

  /// What some of its passages have on a question.
  Asked ask(FollowUpQuestion conversation, List<PassageId> passages) {
    return measured(
        inquiry(conversation),
        IntStream.range(0, release.size())
            .filter(number -> passages.contains(release.passage(number).passage().id()))
            .boxed()
            .toList());
  }

  private Asked measured(AnalyzedQuery inquiry, List<Integer> passages) {
    FeatureExtractor measure = new FeatureExtractor(inquiry);
    List<Measured> measured = new ArrayList<>(passages.size());
    for (int number : passages) {
      AnalyzedPassage reading = reading(number);
      measured.add(new Measured(reading, measure.of(reading)));
    }
    return new Asked(inquiry, measured);
  }

  private AnalyzedPassage reading(int number) {
    @Nullable AnalyzedPassage known = readings.get(number);
    if (known == null) {
      known =
          new AnalyzedPassage(
              release.passage(number),
              release.tokens(number),
              release.around(number),
              release.before(number, MAX_BEFORE));
      readings.set(number, known);
    }
    return known;
  }
}
