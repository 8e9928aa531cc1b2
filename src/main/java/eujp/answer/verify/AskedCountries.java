package eujp.answer.verify;

import eujp.question.AnalyzedQuery;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The countries that a question names.
final class AskedCountries {
  private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;·、](?!\\d)");

  private final AnalyzedQuery query;
  private final Countries names;

  /// Their codes.
  private final Set<String> codes;

  /// @param language of the question, ISO 639-1
  AskedCountries(AnalyzedQuery query, String language) {
    this.query = query;
    this.names = Countries.of(language);
    this.codes = names.in(query.text());
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  /// Whether a sentence or what stands around it speaks of each.
  boolean areIn(Facts sentence, Facts around) {
    Countries there = Countries.of(sentence.language());
    return codes.stream()
        .allMatch(
            code -> there.mayBeIn(code, sentence.text()) || there.mayBeIn(code, around.text()));
  }

  /// Whether a passage does not speak of one, or a sentence of others where its title does not.
  boolean isOneMissing(Facts sentence, Facts whole) {
    Countries there = Countries.of(whole.language());
    return codes.stream()
        .anyMatch(code ->
            there.mayBeIn(code, whole.text())
                ? isOfAnother(code, sentence, whole)
                : !isPartOfWhatIsIn(code, whole));
  }

  /// Whether a name is only a part of what the question is about, and a passage has that: the
  /// Indo-Pacific.
  private boolean isPartOfWhatIsIn(String code, Facts whole) {
    return query.concepts().stream()
        .filter(concept -> names.in(concept.written()).contains(code))
        .anyMatch(concept -> AskedMatter.isWordedIn(concept, whole));
  }

  private boolean isOfAnother(String code, Facts sentence, Facts whole) {
    Countries there = Countries.of(sentence.language());
    return !there.mayBeIn(code, sentence.text())
        && !there.mayBeIn(code, whole.title())
        && there.in(sentence.text()).stream().anyMatch(other -> !codes.contains(other));
  }

  /// Whether a sentence has numbers, and none in the clauses that speak of one of them.
  boolean haveNoNumber(Facts sentence) {
    if (codes.isEmpty() || sentence.numbers().isEmpty()) {
      return false;
    }
    List<Span> clauses = clauses(sentence.text());
    return codes.stream().anyMatch(code -> hasNoNumber(code, sentence, clauses));
  }

  /// Whether a passage speaks of one of them, and neither a sentence nor what stands around it.
  boolean isOneBeside(Facts sentence, Facts whole, Facts around) {
    Countries there = Countries.of(whole.language());
    return codes.stream()
        .anyMatch(code ->
            there.mayBeIn(code, whole.text())
                && !there.mayBeIn(code, sentence.text())
                && !there.mayBeIn(code, whole.title())
                && !there.mayBeIn(code, around.text()));
  }

  /// The same where every number stands in a clause with another country.
  boolean haveOthersNumbers(Facts sentence) {
    List<Span> clauses = clauses(sentence.text());
    return haveNoNumber(sentence)
        && sentence.numbers().stream()
            .allMatch(number ->
                clauses.stream()
                    .filter(clause -> clause.overlaps(number.span()))
                    .anyMatch(clause ->
                        !Countries.of(sentence.language())
                            .in(clause.of(sentence.text()))
                            .isEmpty()));
  }

  private static boolean hasNoNumber(String code, Facts sentence, List<Span> clauses) {
    Countries there = Countries.of(sentence.language());
    List<Span> own =
        clauses.stream().filter(span -> there.mayBeIn(code, span.of(sentence.text()))).toList();
    return !own.isEmpty()
        && sentence.numbers().stream()
            .noneMatch(number -> own.stream().anyMatch(span -> span.overlaps(number.span())));
  }

  private static List<Span> clauses(String text) {
    List<Span> clauses = new ArrayList<>();
    Matcher ends = CLAUSE_ENDS.matcher(text);
    int start = 0;
    while (ends.find()) {
      clauses.add(new Span(start, ends.start()));
      start = ends.end();
    }
    clauses.add(new Span(start, text.length()));
    return clauses;
  }
}
