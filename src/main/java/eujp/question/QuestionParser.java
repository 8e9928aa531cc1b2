package eujp.question;

import eujp.release.Reference;
import eujp.text.Forms;
import eujp.text.Japanese;
import eujp.text.Languages;
import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import eujp.text.analysis.CapitalNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Parses questions for passages in one language: what they ask for, and their words without those
/// that only make them questions, phrases of the thesaurus in one. Safe for many threads.
public final class QuestionParser {
  /// No question has more; a pasted text may, and must not take long.
  private static final int MAX_WORDS = 80;

  /// The emphasis of a word that says little, where one that says much has 1.
  private static final double LIGHT = .15;

  private final ThesaurusTerms thesaurus;
  private final String language;
  private final QuestionWords words;
  private final CapitalNames capitals;
  private final QuestionWords japanese = QuestionWords.of("ja");

  public QuestionParser(ThesaurusTerms thesaurus, String language) {
    this.thesaurus = thesaurus;
    this.language = language;
    this.words = QuestionWords.of(language);
    this.capitals = Languages.capitalNames(language);
  }

  public ParsedQuestion parse(String asked) {
    String typed = Forms.of(asked, Normalizer.Form.NFKC);
    QuestionWords asking = Japanese.isIn(typed) ? japanese : words;
    String text = asking.spelt(typed);
    AnswerType type = asking.type(withoutNames(text));
    return parsed(
        text,
        type,
        asking,
        type == AnswerType.WORDS
            ? Optional.of(parsed(text, AnswerType.THING, asking, Optional.empty()))
            : Optional.empty());
  }

  /// Parses a question that names releases by their references, to ask these releases: the question
  /// without the references, or for the mastheads if nothing else is asked.
  public ParsedQuestion parseOfNamed(String asked) {
    String text = Forms.of(asked, Normalizer.Form.NFKC);
    QuestionWords asking = Japanese.isIn(text) ? japanese : words;
    String ofThis = Reference.replaced(text, asking.release());
    if (asking.type(ofThis) == AnswerType.MASTHEAD) {
      return parse(ofThis);
    }
    String besides = Reference.replaced(text, " ");
    ParsedQuestion rest = parse(besides);
    return rest.isEmpty() ? parsed(besides, AnswerType.MASTHEAD, asking, Optional.empty()) : rest;
  }

  private ParsedQuestion parsed(
      String text, AnswerType type, QuestionWords asking, Optional<ParsedQuestion> asThing) {
    boolean cued = type == AnswerType.WORDS || !type.kinds().isEmpty();
    String about = cued ? CapitalNames.shown(asking.without(type, withoutNames(text))) : text;
    // German writes every noun with a capital, so there it tells nothing.
    Set<String> names = language.equals("de") ? Set.of() : Letters.names(about);
    List<QueryPart> parts =
        Japanese.isIn(about) && !language.equals("ja")
            ? translated(QuestionWords.withoutCounters(about), names)
            : parts(Tokens.of(about, language), names);
    boolean pointsBack = asking.pointsBack(capitals.hidden(text));
    return new ParsedQuestion(text, language, type, parts, pointsBack, asThing);
  }

  /// A question in which no name in capitals is taken for a question word, but for its first word:
  /// people stress what they ask for.
  private String withoutNames(String text) {
    int first = 0;
    while (first < text.length() && Character.isLetter(text.charAt(first))) {
      first++;
    }
    return text.substring(0, first) + capitals.hidden(text).substring(first);
  }

  /// Whether a word means something: a question word does not, nor does *NOT*.
  private boolean says(Token token) {
    return token.isName() ? !words.denies(token.written()) : !words.isNoise(token.written());
  }

  /// Takes words one by one, but for phrases of the thesaurus.
  private List<QueryPart> parts(List<Token> all, Set<String> names) {
    List<Token> tokens =
        all.stream().filter(this::says).limit(MAX_WORDS).toList();
    Synonyms known = thesaurus.synonyms(language);
    List<QueryPart> parts = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = known.longestAt(tokens, at);
      List<Token> phrase = tokens.subList(at, at + Math.max(1, length));
      String written = phrase.stream().map(Token::written).collect(Collectors.joining(" "));
      List<String> terms = phrase.stream().map(Token::term).toList();
      List<List<String>> wordings = new ArrayList<>();
      if (length > 0) {
        wordings.add(terms);
        wordings.addAll(known.of(terms));
      }
      parts.add(
          new QueryPart(
              written,
              length > 0 ? null : phrase.getFirst(),
              wordings,
              phrase.getFirst().isName() || names.contains(written),
              isStressed(phrase.getFirst()) ? LIGHT : emphasis(written)));
      at += phrase.size();
    }
    return parts;
  }

  /// Takes the longest phrases that the thesaurus knows; what it does not know stays a part for
  /// which no passage has a word, unless it is written in the letters of the passages.
  private List<QueryPart> translated(String question, Set<String> names) {
    String folded = thesaurus.spelt(Letters.fold(question), language);
    Map<Integer, List<QueryPart>> byPosition = new TreeMap<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < folded.length()) {
      int end = thesaurus.thesaurus().endOfPhrase(folded, at, "ja", language);
      if (end > at) {
        String written = folded.substring(at, end);
        byPosition.put(
            at,
            List.of(
                new QueryPart(
                    written,
                    null,
                    thesaurus.translated(written, language),
                    names.contains(written),
                    emphasis(written))));
        rest.repeat('\n', end - at);
      } else {
        rest.append(folded.charAt(at));
      }
      at = Math.max(end, at + 1);
    }
    readRest(Tokens.of(rest.toString(), "ja"), names, byPosition);
    return byPosition.values().stream().flatMap(List::stream).toList();
  }

  /// Whether a question may begin with a word in capitals because that is what it asks: *WHO signed
  /// it?*
  private boolean isStressed(Token word) {
    return word.start() == 0
        && word.isName()
        && words.type(word.written()) != AnswerType.THING;
  }

  private double emphasis(String written) {
    return words.isLight(written) || japanese.isLight(written) ? LIGHT : 1;
  }

  /// Words that follow one another belong together, in the letters of the passages or in Japanese.
  private void readRest(
      List<Token> tokens, Set<String> names, Map<Integer, List<QueryPart>> byPosition) {
    List<Token> run = new ArrayList<>();
    boolean foreign = false;
    for (Token token : tokens) {
      boolean letters = !Japanese.isIn(token.written());
      boolean noise =
          !letters && (japanese.isNoise(token.term()) || japanese.isNoise(token.written()));
      boolean follows =
          !run.isEmpty() && letters == foreign && (letters || run.getLast().end() == token.start());
      if (!run.isEmpty() && (noise || !follows)) {
        byPosition.put(run.getFirst().start(), parts(run, foreign, names));
        run = new ArrayList<>();
      }
      if (!noise) {
        run.add(token);
        foreign = letters;
      }
    }
    if (!run.isEmpty()) {
      byPosition.put(run.getFirst().start(), parts(run, foreign, names));
    }
  }

  private List<QueryPart> parts(List<Token> run, boolean foreign, Set<String> names) {
    if (foreign) {
      return parts(
          run.stream().flatMap(word -> Tokens.of(word.written(), language).stream()).toList(),
          names);
    }
    boolean light = run.stream().allMatch(word -> japanese.isLight(word.term()));
    return List.of(
        new QueryPart(
            run.stream().map(Token::written).collect(Collectors.joining()),
            null,
            List.of(),
            run.stream().anyMatch(word -> Letters.isKatakana(word.written())),
            light ? LIGHT : 1));
  }
}
