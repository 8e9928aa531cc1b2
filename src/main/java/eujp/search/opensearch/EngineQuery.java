package eujp.search.opensearch;

import eujp.index.Fields;
import eujp.search.Clues;
import eujp.search.Clues.Clue;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/// Makes queries of OpenSearch of those that Lucene would run here. Their terms are analysed
/// already.
final class EngineQuery {
  private EngineQuery() {}

  /// Finds the documents that hold one of some clues, and adds up what each counts.
  static Query of(Clues clues) {
    List<Clue> all = clues.all();
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    for (int i = 0; i < all.size(); i++) {
      Clue clue = all.get(i);
      BoolQuery.Builder holding = new BoolQuery.Builder().filter(oneOf(clue.field(), clue.terms()));
      if (clue.field().equals(Fields.KIND)) {
        holding.filter(oneOf(Fields.LANGUAGE, List.of(clues.language())));
      }
      if (clue.unlessBefore()) {
        holding.mustNot(oneOf(all.get(i - 1).field(), all.get(i - 1).terms()));
      }
      any.should(constant(Query.of(query -> query.bool(holding.build())), clue.weight()));
    }
    return Query.of(query -> query.bool(any.build()));
  }

  /// Finds the documents that hold one of some terms.
  static Query oneOf(String field, List<String> terms) {
    List<FieldValue> values = terms.stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(it -> it.field(field).terms(these -> these.value(values))));
  }

  private static Query constant(Query holding, float score) {
    return Query.of(query -> query.constantScore(it -> it.filter(holding).boost(score)));
  }

  /// Finds the same documents as a query of Lucene's, with the same scores.
  ///
  /// @throws IllegalStateException if it is of a kind that nobody asks for here
  static Query of(org.apache.lucene.search.Query query) {
    return of(query, 1);
  }

  private static Query of(org.apache.lucene.search.Query lucene, float boost) {
    return switch (lucene) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery bool -> bool(bool, boost);
      case DisjunctionMaxQuery best ->
          Query.of(query ->
              query.disMax(it ->
                  it.queries(best.getDisjuncts().stream().map(EngineQuery::of).toList())
                      .tieBreaker(best.getTieBreakerMultiplier())
                      .boost(boost)));
      case ConstantScoreQuery constant -> constant(of(constant.getQuery(), 1), boost);
      case TermQuery one -> term(one.getTerm(), boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case PrefixQuery begun ->
          Query.of(query ->
              query.prefix(
                  it -> it.field(begun.getField()).value(begun.getPrefix().text()).boost(boost)));
      case WildcardQuery wild ->
          Query.of(query ->
              query.wildcard(
                  it -> it.field(wild.getField()).value(wild.getTerm().text()).boost(boost)));
      case RegexpQuery pattern ->
          Query.of(query ->
              query.regexp(it ->
                  it.field(pattern.getField()).value(pattern.getRegexp().text()).boost(boost)));
      case FuzzyQuery fuzzy -> fuzzy(fuzzy, boost);
      case TermRangeQuery range -> range(range, boost);
      case MatchAllDocsQuery _ -> Query.of(query -> query.matchAll(it -> it.boost(boost)));
      case MatchNoDocsQuery _ -> Query.of(query -> query.matchNone(it -> it));
      default -> throw new IllegalStateException("no query for " + lucene.getClass());
    };
  }

  private static Query bool(BooleanQuery lucene, float boost) {
    BoolQuery.Builder bool = new BoolQuery.Builder().boost(boost);
    boolean asks = false;
    for (BooleanClause clause : lucene) {
      Query query = of(clause.query(), 1);
      switch (clause.occur()) {
        case MUST -> bool.must(query);
        case FILTER -> bool.filter(query);
        case SHOULD -> bool.should(query);
        case MUST_NOT -> bool.mustNot(query);
      }
      asks |= !clause.isProhibited();
    }
    if (!asks) {
      // To OpenSearch all that is not prohibited would do.
      return of(MatchNoDocsQuery.INSTANCE, boost);
    }
    if (lucene.getMinimumNumberShouldMatch() > 0) {
      bool.minimumShouldMatch(String.valueOf(lucene.getMinimumNumberShouldMatch()));
    }
    return Query.of(query -> query.bool(bool.build()));
  }

  private static Query term(Term term, float boost) {
    return Query.of(query ->
        query.term(it -> it.field(term.field()).value(FieldValue.of(term.text())).boost(boost)));
  }

  private static Query phrase(PhraseQuery phrase, float boost) {
    List<String> terms = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < phrase.getTerms().length; i++) {
      int place = phrase.getPositions()[i];
      TermFields.leaveOut(place - next, terms);
      terms.add(phrase.getTerms()[i].text());
      next = place + 1;
    }
    return Query.of(query ->
        query.matchPhrase(it ->
            it.field(phrase.getField())
                .query(TermFields.joined(terms))
                .slop(phrase.getSlop())
                .boost(boost)));
  }

  private static Query fuzzy(FuzzyQuery fuzzy, float boost) {
    return Query.of(query ->
        query.fuzzy(it ->
            it.field(fuzzy.getField())
                .value(FieldValue.of(fuzzy.getTerm().text()))
                .fuzziness(String.valueOf(fuzzy.getMaxEdits()))
                .prefixLength(fuzzy.getPrefixLength())
                .transpositions(fuzzy.getTranspositions())
                .boost(boost)));
  }

  private static Query range(TermRangeQuery lucene, float boost) {
    RangeQuery.Builder range = new RangeQuery.Builder().field(lucene.getField()).boost(boost);
    end(lucene.getLowerTerm()).ifPresent(lucene.includesLower() ? range::gte : range::gt);
    end(lucene.getUpperTerm()).ifPresent(lucene.includesUpper() ? range::lte : range::lt);
    return Query.of(query -> query.range(range.build()));
  }

  private static Optional<JsonData> end(@Nullable BytesRef term) {
    return Optional.ofNullable(term).map(it -> JsonData.of(Json.createValue(it.utf8ToString())));
  }
}
