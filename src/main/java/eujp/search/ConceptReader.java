package eujp.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Reads the concepts of a question: its words without those that only make it a question, each
/// with the wordings that the thesaurus knows, or that the index has within a slip of the pen.
final class ConceptReader {
  /// No question has more; a pasted text may, and must not take long.
  private static final int MOST_WORDS = 80;

  /// After so many words that the index does not know, a text is no question about it.
  private static final int MOST_UNKNOWN_WORDS = 10;

  /// What a word that says little weighs beside one that says much.
  private static final double LIGHT = .15;

  private final IndexReader reader;
  private final Thesaurus thesaurus;
  private final Map<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();
  private final Map<String, Synonyms> synonyms = new ConcurrentHashMap<>();
  private final Map<String, Spelling> spellings = new ConcurrentHashMap<>();

  /// What the thesaurus has for its phrases, in terms of a language.
  private final Map<Phrase, List<List<String>>> translated = new ConcurrentHashMap<>();

  /// A phrase of the thesaurus, as it is put for passages in a language.
  private record Phrase(String language, String written) {}

  ConceptReader(IndexReader reader, Thesaurus thesaurus) {
    this.reader = reader;
    this.thesaurus = thesaurus;
  }

  /// The concepts of a question, for passages in one language.
  List<Concept> read(String question, String language) {
    One reading = new One(question, language);
    if (QuestionText.isJapanese(question) && !language.equals("ja")) {
      reading.translate(question);
    } else {
      reading.read(Tokens.of(question, language));
    }
    return reading.concepts;
  }

  /// The terms of the passages in one language.
  Vocabulary vocabulary(String language) {
    return vocabularies.computeIfAbsent(language, code -> Vocabulary.of(reader, code));
  }

  /// The reading of one question.
  private final class One {
    private final String language;
    private final Vocabulary vocabulary;
    private final Synonyms known;
    private final Spelling spelling;
    private final QuestionWords questionWords;
    private final List<Concept> concepts = new ArrayList<>();
    private final Set<String> names;

    /// Where in the question each concept stands, or the run of words that it belongs to.
    private final List<Integer> positions = new ArrayList<>();

    private final Set<String> seen = new HashSet<>();
    private int unknownWords;
    private int position;

    One(String question, String language) {
      // German writes every noun with a capital, so there it tells nothing.
      this.names = language.equals("de") ? Set.of() : QuestionText.names(question);
      this.language = language;
      this.vocabulary = vocabulary(language);
      this.known = synonyms.computeIfAbsent(language, code -> Synonyms.of(thesaurus, code));
      this.spelling =
          spellings.computeIfAbsent(
              language, code -> new Spelling(reader, vocabulary, known, code));
      this.questionWords = QuestionWords.of(language);
    }

    /// Takes the longest phrases that the thesaurus knows; what it does not know stays a concept
    /// for which the index has no word, unless it is written in the letters of the passages.
    void translate(String question) {
      Map<String, List<String>> words = thesaurus.between("ja", language);
      String folded = QuestionText.fold(question);
      StringBuilder rest = new StringBuilder();
      int at = 0;
      while (at < folded.length()) {
        int end =
            Math.min(folded.length(), at + thesaurus.longest("ja", language, folded.charAt(at)));
        while (end > at && !words.containsKey(folded.substring(at, end))) {
          end--;
        }
        if (end > at) {
          String written = folded.substring(at, end);
          position = at;
          add(
              written,
              translated.computeIfAbsent(
                  new Phrase(language, written),
                  phrase ->
                      words.getOrDefault(written, List.of()).stream()
                          .map(word -> Tokens.terms(word, language))
                          .toList()));
          rest.repeat('\n', end - at);
        } else {
          rest.append(folded.charAt(at));
        }
        at = Math.max(end, at + 1);
      }
      QuestionWords japanese = QuestionWords.of("ja");
      List<Token> foreign = new ArrayList<>();
      List<Token> unknown = new ArrayList<>();
      for (Token token : Tokens.of(rest.toString(), "ja")) {
        if (!QuestionText.isJapanese(token.written())) {
          foreign.add(token);
          continue;
        }
        readForeign(foreign);
        if (!japanese.isNoise(token.term()) && !japanese.isNoise(token.written())) {
          if (!unknown.isEmpty() && unknown.getLast().end() != token.start()) {
            addUnknown(unknown, japanese);
          }
          unknown.add(token);
        }
      }
      addUnknown(unknown, japanese);
      readForeign(foreign);
      inOrder();
    }

    private void readForeign(List<Token> words) {
      if (!words.isEmpty()) {
        position = words.getFirst().start();
        read(words.stream().flatMap(word -> Tokens.of(word.written(), language).stream()).toList());
        words.clear();
      }
    }

    /// Puts the concepts in the order in which they stand in the question.
    private void inOrder() {
      List<Concept> found = List.copyOf(concepts);
      concepts.clear();
      IntStream.range(0, found.size())
          .boxed()
          .sorted(Comparator.comparing(positions::get))
          .map(found::get)
          .forEach(concepts::add);
    }

    /// Makes one concept, for which the index has no word, of words that follow one another.
    private void addUnknown(List<Token> words, QuestionWords japanese) {
      if (!words.isEmpty()) {
        String written = words.stream().map(Token::written).collect(Collectors.joining());
        boolean light = words.stream().allMatch(word -> japanese.isLight(word.term()));
        position = words.getFirst().start();
        positions.add(position);
        concepts.add(
            new Concept(
                written,
                List.of(),
                List.of(),
                false,
                words.stream().anyMatch(word -> QuestionText.isKatakana(word.written())),
                vocabulary.weight(0),
                light ? LIGHT : 1));
        words.clear();
      }
    }

    /// Takes words one by one, but for phrases of the thesaurus and words written in two.
    void read(List<Token> all) {
      List<Token> tokens =
          all.stream()
              .filter(token -> !questionWords.isNoise(token.written()))
              .limit(MOST_WORDS)
              .toList();
      int at = 0;
      while (at < tokens.size()) {
        int length = known.longestAt(tokens, at);
        if (length > 0) {
          List<String> own = terms(tokens.subList(at, at + length));
          List<List<String>> wordings = new ArrayList<>(List.of(own));
          wordings.addAll(known.of(own));
          add(written(tokens.subList(at, at + length)), wordings);
          at += length;
          continue;
        }
        Token word = tokens.get(at);
        @Nullable String joined =
            at + 1 < tokens.size() ? spelling.joined(word, tokens.get(at + 1)) : null;
        if (joined == null) {
          add(word.written(), wordings(word));
          at++;
        } else {
          List<Token> pair = tokens.subList(at, at + 2);
          add(written(pair), List.of(terms(pair), List.of(joined)));
          at += 2;
        }
      }
    }

    private List<List<String>> wordings(Token word) {
      if (vocabulary.documents(word.term()) > 0 || unknownWords++ > MOST_UNKNOWN_WORDS) {
        return List.of(List.of(word.term()));
      }
      return spelling.wordings(word);
    }

    private void add(String written, List<List<String>> possible) {
      List<List<String>> wordings =
          possible.stream().filter(terms -> !terms.isEmpty()).distinct().toList();
      if (wordings.isEmpty() || !seen.add(wordings.getFirst().toString())) {
        return;
      }
      int frequency = 0;
      for (List<String> wording : wordings) {
        frequency =
            Math.max(frequency, wording.stream().mapToInt(vocabulary::documents).min().orElse(0));
      }
      List<String> kin =
          wordings.getFirst().size() == 1
              ? vocabulary.kin(wordings.getFirst().getFirst())
              : List.of();
      boolean light = questionWords.isLight(written) || QuestionWords.of("ja").isLight(written);
      double emphasis = light ? LIGHT : 1;
      positions.add(position);
      concepts.add(
          new Concept(
              written,
              wordings,
              kin,
              frequency > 0,
              names.contains(written),
              vocabulary.weight(frequency),
              emphasis));
    }
  }

  private static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  private static String written(List<Token> tokens) {
    return tokens.stream().map(Token::written).collect(Collectors.joining(" "));
  }
}
