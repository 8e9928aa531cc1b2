package eujp.answer.verify;

import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import eujp.speech.Titles;
import eujp.text.Letters;
import eujp.text.PlaceNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a question after whom to call is about, *about raw materials*: the addresses of a release
/// are for all that it speaks of, and say none of it. Whose address is asked for is no topic.
public final class ContactTopic {
  private final AnalyzedQuery query;
  private final Set<String> persons;
  private final Set<String> addresses;
  private final List<String> place;
  private final AskedMatter matter;

  /// Reads a question.
  ///
  /// @param persons the terms of the names of those whom its release names
  /// @param addresses the terms of its addresses
  /// @param place the terms of the place where that was given; none where it is not said
  public ContactTopic(
      AnalyzedQuery query, Set<String> persons, Set<String> addresses, List<String> place) {
    this.query = query;
    this.persons = persons;
    this.addresses = addresses;
    this.place = List.copyOf(place);
    this.matter = new AskedMatter(query);
  }

  /// Whether a question may have such a topic.
  public static boolean isIn(AnalyzedQuery query) {
    return query.type() == AnswerType.CONTACT && !query.concepts().isEmpty();
  }

  /// The question without it; in what is left, whom its release names, and a body's short name,
  /// count as names, however they are written.
  public AnalyzedQuery left() {
    List<QueryConcept> left =
        query.concepts().stream()
            .filter(one -> !isOfPublisher(one) && !isOfPlace(one) && !isTopic(one))
            .map(one -> isOfPerson(one) || isAbbreviation(one) ? one.asName() : one)
            .toList();
    return query.with(left);
  }

  private boolean isTopic(QueryConcept concept) {
    return concept.known()
        && !isOfPerson(concept)
        && !isIn(addresses, concept)
        && !isCity(concept)
        && (matter.isOn(AskedThings.ABOUT, concept)
            || (matter.isOn(AskedThings.CONCERNING, concept) && !isAbbreviation(concept)));
  }

  /// Whether it is *the Commission*: whose else should the addresses be?
  private static boolean isOfPublisher(QueryConcept concept) {
    List<String> words = Letters.words(concept.written());
    return !words.isEmpty() && words.stream().allMatch(Titles::isPublisher);
  }

  /// Whether it is where the release was given, and so where its addresses are.
  private boolean isOfPlace(QueryConcept concept) {
    return !place.isEmpty() && concept.wordings().contains(place);
  }

  /// Whether it is a city, in which somebody may be asked for.
  private boolean isCity(QueryConcept concept) {
    return PlaceNames.in(matter.language()).contains(concept.written())
        && Countries.of(matter.language()).in(concept.written()).isEmpty();
  }

  /// Whether it is somebody whose address is not there.
  private boolean isOfPerson(QueryConcept concept) {
    return isIn(persons, concept) && !isIn(addresses, concept);
  }

  private static boolean isIn(Set<String> terms, QueryConcept concept) {
    return concept.wordings().stream().anyMatch(terms::containsAll);
  }

  /// Whether an idea is the short name of a body, which may have addresses of its own.
  private boolean isAbbreviation(QueryConcept concept) {
    List<String> words = Letters.words(concept.written());
    String lower = words.isEmpty() ? "" : words.getFirst();
    String upper = lower.toUpperCase(Locale.ROOT);
    return lower.length() > 2 && !upper.equals(lower) && query.text().contains(upper);
  }
}
