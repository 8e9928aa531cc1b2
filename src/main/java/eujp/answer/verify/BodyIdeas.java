package eujp.answer.verify;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.speech.Titles;
import eujp.text.FunctionWords;
import eujp.text.Lazy;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What tells the body that a question in another language than English names from others of its
/// kind, where an ordinal or a date says that one of them is meant: *énergie* of *le premier
/// Conseil de l'énergie*, 水素 of 第1回水素閣僚対話. Passages are held against these ideas, whatever language
/// they are in.
///
/// @param ideas of the question; those that are names only where there are no others
record BodyIdeas(List<QueryConcept> ideas) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]++");

  /// Who meets in a body, which is in the names of many.
  private static final Set<String> LEVELS =
      Set.of("閣僚", "閣僚級", "首脳", "首脳級", "高級", "次官", "次官級", "局長", "局長級", "実務者", "合同");

  /// Words between the name of a kind and what it is for.
  private static final int MAX_BETWEEN = 3;

  /// English words for kinds, to which questions are translated, as the index has them.
  private static final Lazy<List<String>> KINDS =
      new Lazy<>(() ->
          Tokens.terms(
              "council summit meeting dialogue committee forum conference round talks", "en"));

  /// @param asked what the question holds as its own language has it
  /// @param matter what it is about
  static BodyIdeas in(AnalyzedQuery query, Facts asked, AskedMatter matter) {
    String language = asked.language();
    if (!asked.tellOneOfSeveral()
        || language.equals("en")
        || (language.equals("ja") && !query.isTranslated())) {
      return new BodyIdeas(List.of());
    }
    String question = query.text().toLowerCase(Locale.ROOT);
    List<QueryConcept> telling = matter.tellingMuch().toList();
    List<QueryConcept> ideas =
        language.equals("ja")
            ? inName(query.text(), telling)
            : query.concepts().stream()
                .filter(BodyIdeas::isKind)
                .flatMap(kind -> behind(kind, question, language, telling))
                .toList();
    List<QueryConcept> plain = ideas.stream().filter(one -> !one.named()).toList();
    return new BodyIdeas(plain.isEmpty() ? ideas : plain);
  }

  private static boolean isKind(QueryConcept concept) {
    return Titles.isBody(concept.written())
        || concept.wordings().stream()
            .anyMatch(words -> words.size() == 1 && KINDS.get().contains(words.getFirst()));
  }

  private static List<QueryConcept> inName(String question, List<QueryConcept> telling) {
    List<String> names = AskedBodies.japaneseNames(question);
    return telling.stream()
        .filter(one -> !LEVELS.contains(one.written()))
        .filter(one -> names.stream().anyMatch(name -> name.contains(one.written())))
        .toList();
  }

  /// The ideas in a row behind the name of a kind and a word that ties them to it.
  private static Stream<QueryConcept> behind(
      QueryConcept kind, String question, String language, List<QueryConcept> telling) {
    List<QueryConcept> row = new ArrayList<>();
    Set<String> small = FunctionWords.of(language);
    int end = question.indexOf(kind.written()) + kind.written().length();
    int between = end;
    int passed = 0;
    Matcher words = WORD.matcher(question).region(end, question.length());
    while (words.find() && passed <= MAX_BETWEEN) {
      String word = words.group();
      Optional<QueryConcept> idea =
          telling.stream().filter(one -> one.written().contains(word)).findFirst();
      if (idea.isPresent() && word.length() > 2) {
        row.add(idea.get());
        passed = 0;
      } else if (small.contains(word) || word.length() <= 2 || row.isEmpty()) {
        passed++;
      } else {
        break;
      }
      if (row.isEmpty()) {
        between = words.end();
      }
    }
    boolean tied = AskedThings.OF_BODY.isAskedIn(question.substring(end, between), language);
    return tied ? row.stream() : Stream.empty();
  }

  /// Whether a passage has none of them.
  boolean areMissing(Facts whole) {
    return !ideas.isEmpty() && ideas.stream().noneMatch(one -> AskedMatter.isIn(one, whole));
  }
}
