package eujp.question;

import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The translation of Japanese, which writes no blanks: at each place of a question, the longest
/// phrase that the thesaurus knows.
final class TranslationOfJapanese implements Translation {
  private final PassageWords passages;
  private final ThesaurusTerms thesaurus;
  private final QuestionWords japanese = QuestionWords.of(QuestionLanguage.JAPANESE);

  TranslationOfJapanese(PassageWords passages, ThesaurusTerms thesaurus) {
    this.passages = passages;
    this.thesaurus = thesaurus;
  }

  @Override
  public List<QueryPart> parts(String question, Set<String> names) {
    String folded =
        thesaurus.spelt(Letters.fold(QuestionWords.withoutCounters(question)), passages.language());
    Map<Integer, List<QueryPart>> byPosition = new TreeMap<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < folded.length()) {
      int end =
          thesaurus
              .thesaurus()
              .endOfPhrase(folded, at, QuestionLanguage.JAPANESE, passages.language());
      if (end > at) {
        String written = folded.substring(at, end);
        byPosition.put(
            at,
            List.of(
                new QueryPart(
                    written,
                    null,
                    thesaurus.translated(written, passages.language()),
                    names.contains(written),
                    false,
                    emphasis(written))));
        rest.repeat('\n', end - at);
      } else {
        rest.append(folded.charAt(at));
      }
      at = Math.max(end, at + 1);
    }
    readRest(Tokens.of(rest.toString(), QuestionLanguage.JAPANESE), names, byPosition);
    return byPosition.values().stream().flatMap(List::stream).toList();
  }

  private double emphasis(String written) {
    return passages.isLight(written) || japanese.isLight(written) ? PassageWords.LIGHT : 1;
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
      return passages.parts(
          run.stream()
              .flatMap(word -> Tokens.of(word.written(), passages.language()).stream())
              .toList(),
          names);
    }
    boolean light = run.stream().allMatch(word -> japanese.isLight(word.term()));
    return List.of(
        new QueryPart(
            run.stream().map(Token::written).collect(Collectors.joining()),
            null,
            List.of(),
            run.stream().anyMatch(word -> Letters.isKatakana(word.written())),
            false,
            light ? PassageWords.LIGHT : 1));
  }
}
