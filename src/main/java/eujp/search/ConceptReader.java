package eujp.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Reads the concepts of a question: its words without those that only make it a question, each
/// with the wordings that the thesaurus knows, or that the index has within a slip of the pen.
final class ConceptReader {
  /// Shorter words have too many neighbours one letter away.
  private static final int SHORTEST_MISSPELT = 5;

  private static final int LONGEST_WITH_ONE_SLIP = 7;

  private final IndexReader reader;
  private final Thesaurus thesaurus;
  private final Map<String, Map<List<String>, List<List<String>>>> synonyms =
      new ConcurrentHashMap<>();
  private final Map<String, Set<String>> questionWords = new ConcurrentHashMap<>();

  ConceptReader(IndexReader reader, Thesaurus thesaurus) {
    this.reader = reader;
    this.thesaurus = thesaurus;
  }

  /// The concepts of a question, for passages in one language.
  List<Concept> read(String question, String language) {
    try {
      boolean fromJapanese = QuestionText.isJapanese(question) && !language.equals("ja");
      List<Concept> concepts = new ArrayList<>();
      if (fromJapanese) {
        concepts.addAll(translated(question, language));
      }
      concepts.addAll(written(question, language, fromJapanese));
      return concepts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<Concept> translated(String question, String language) throws IOException {
    Map<String, List<String>> known = thesaurus.between("ja", language);
    int longest = known.keySet().stream().mapToInt(String::length).max().orElse(0);
    String folded = QuestionText.fold(question);
    List<Concept> concepts = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int end = Math.min(folded.length(), at + longest);
      while (end > at && !known.containsKey(folded.substring(at, end))) {
        end--;
      }
      if (end > at) {
        String key = folded.substring(at, end);
        concepts.add(
            concept(
                key,
                known.getOrDefault(key, List.of()).stream()
                    .map(wording -> Tokens.terms(wording, language))
                    .filter(terms -> !terms.isEmpty())
                    .toList(),
                language));
      }
      at = Math.max(end, at + 1);
    }
    return concepts;
  }

  private List<Concept> written(String question, String language, boolean fromJapanese)
      throws IOException {
    Set<String> noise = questionWords.computeIfAbsent(language, ConceptReader::questionWords);
    List<Token> tokens =
        Tokens.of(question, language).stream()
            .filter(token -> !noise.contains(token.written()))
            .filter(token -> !fromJapanese || !QuestionText.isJapanese(token.written()))
            .toList();
    Map<List<String>, List<List<String>>> known =
        synonyms.computeIfAbsent(language, this::synonymTerms);
    int longest = known.keySet().stream().mapToInt(List::size).max().orElse(0);
    List<Concept> concepts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = Math.min(longest, tokens.size() - at);
      while (length > 1 && !known.containsKey(terms(tokens, at, length))) {
        length--;
      }
      length = Math.max(length, 1);
      List<String> own = terms(tokens, at, length);
      if (seen.add(String.join(" ", own))) {
        List<List<String>> wordings = new ArrayList<>();
        wordings.add(own);
        wordings.addAll(known.getOrDefault(own, List.of()));
        if (wordings.size() == 1 && docFreq(own.getFirst(), language) == 0) {
          near(own.getFirst(), language).forEach(term -> wordings.add(List.of(term)));
        }
        String written =
            tokens.subList(at, at + length).stream()
                .map(Token::written)
                .collect(Collectors.joining(" "));
        concepts.add(concept(written, wordings, language));
      }
      at += length;
    }
    return concepts;
  }

  private static List<String> terms(List<Token> tokens, int at, int length) {
    return tokens.subList(at, at + length).stream().map(Token::term).toList();
  }

  private Map<List<String>, List<List<String>>> synonymTerms(String language) {
    Map<List<String>, List<List<String>>> terms = new HashMap<>();
    thesaurus
        .between(language, language)
        .forEach((key, wordings) ->
            terms
                .computeIfAbsent(Tokens.terms(key, language), k -> new ArrayList<>())
                .addAll(
                    wordings.stream()
                        .map(wording -> Tokens.terms(wording, language))
                        .filter(wording -> !wording.isEmpty())
                        .toList()));
    return terms;
  }

  private Concept concept(String written, List<List<String>> wordings, String language)
      throws IOException {
    int documents = reader.getDocCount(Fields.text(language));
    int frequency = 0;
    for (List<String> wording : wordings) {
      int rarest = Integer.MAX_VALUE;
      for (String term : wording) {
        rarest = Math.min(rarest, docFreq(term, language));
      }
      frequency = Math.max(frequency, rarest);
    }
    double weight =
        Math.log(1 + (Math.max(documents, frequency) - frequency + .5) / (frequency + .5));
    return new Concept(written, wordings, weight);
  }

  private int docFreq(String term, String language) throws IOException {
    return reader.docFreq(new Term(Fields.text(language), term));
  }

  /// The terms of the index that are one or two letters away, nearest and most frequent first.
  private List<String> near(String term, String language) throws IOException {
    String field = Fields.text(language);
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null || term.length() < SHORTEST_MISSPELT || QuestionText.isJapanese(term)) {
      return List.of();
    }
    int slips = term.length() > LONGEST_WITH_ONE_SLIP ? 2 : 1;
    TreeMap<Float, List<String>> byNearness = new TreeMap<>();
    TermsEnum enumerated = new FuzzyTermsEnum(terms, new Term(field, term), slips, 1, true);
    BoostAttribute boost = enumerated.attributes().getAttribute(BoostAttribute.class);
    for (BytesRef found = enumerated.next(); found != null; found = enumerated.next()) {
      byNearness
          .computeIfAbsent(boost.getBoost(), b -> new ArrayList<>())
          .add(found.utf8ToString());
    }
    return byNearness.isEmpty() ? List.of() : byNearness.lastEntry().getValue();
  }

  private static Set<String> questionWords(String language) {
    try (InputStream file =
        ConceptReader.class.getResourceAsStream("question-words." + language + ".txt")) {
      return file == null
          ? Set.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
