package eujp.search;

import eujp.index.Fields;
import eujp.index.IndexBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Reads a question that uses the operators of Lucene's query parser: `speaker:breton`, `"critical
/// raw materials"`, `-quote`, `section:background`, `AND`, `OR`, `NOT`.
final class OperatorQuery {
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:^|[\\s(+-])(?:speaker|section|kind|reference|language):\\S|\"[^\"]+\""
              + "|(?:^|\\s)[+-]\\p{L}|\\s(?:AND|OR|NOT)\\s");

  private static final String MARKS = ":\"";

  /// What is an operator where no word stands right before it.
  private static final String SIGNS = "+-";

  private static final List<String> WORDS = List.of("AND", "OR", "NOT");

  /// Nobody writes a longer one by hand, and hundreds of wildcards take long.
  private static final int LONGEST = 500;

  /// The parser descends once for each bracket: thousands of them would exhaust the stack.
  private static final int DEEPEST = 20;

  private static final String MASTHEAD = "masthead";

  private OperatorQuery() {}

  /// The query that the operators ask for; empty where a question uses none or they do not parse,
  /// so that it is searched as plain words.
  ///
  /// @param always whether one without operators is asked for too; all passages where it is empty
  static Optional<Query> parse(String question, List<String> languages, boolean always) {
    if (always && question.isEmpty()) {
      return Optional.of(allButMastheads());
    }
    if (question.length() > LONGEST
        || (!always && (!mayHoldOperators(question) || !OPERATOR.matcher(question).find()))
        || question.chars().filter(c -> c == '(').count() > DEEPEST) {
      return Optional.empty();
    }
    String[] fields =
        Stream.concat(
                Stream.of(Fields.KIND, Fields.SPEAKER),
                languages.stream()
                    .flatMap(code -> Stream.of(Fields.text(code), Fields.context(code))))
            .toArray(String[]::new);
    Map<String, Float> boosts =
        Stream.of(fields).collect(Collectors.toMap(field -> field, OperatorQuery::boost));
    MultiFieldQueryParser parser =
        new MultiFieldQueryParser(fields, new IndexBuilder.FieldAnalyzer(), boosts);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    try {
      return Optional.of(parser.parse(question));
    } catch (ParseException
        | IndexSearcher.TooManyClauses
        | TooComplexToDeterminizeException
        | IllegalArgumentException notAQuery) {
      return Optional.empty();
    }
  }

  private static Query allButMastheads() {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, MASTHEAD)), Occur.MUST_NOT)
        .build();
  }

  /// Whether a question has what no operator does without: most have none of it, and need no closer
  /// look.
  private static boolean mayHoldOperators(String question) {
    for (int i = 0; i < question.length(); i++) {
      char c = question.charAt(i);
      boolean begins = i == 0 || question.charAt(i - 1) <= ' ';
      if (MARKS.indexOf(c) >= 0 || (begins && SIGNS.indexOf(c) >= 0)) {
        return true;
      }
    }
    for (String word : WORDS) {
      if (question.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static float boost(String field) {
    return field.startsWith(Fields.text("")) ? 1 : .3f;
  }
}
