package eujp.question;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The translation of a language that parts its words by blanks: at each place of a question, the
/// longest phrase that the thesaurus knows in any of its forms; compounds by their parts.
final class TranslationOfWords implements Translation {
  /// After so many words that no entry knows, a text is no question about the passages.
  private static final int MAX_UNKNOWN_WORDS = 20;

  private final String from;
  private final PassageWords passages;
  private final ForeignPhrases phrases;
  private final QuestionWords asking;
  private final boolean latin;

  TranslationOfWords(String from, PassageWords passages, ThesaurusTerms thesaurus) {
    this.from = from;
    this.passages = passages;
    this.phrases = thesaurus.phrases(from, passages.language());
    this.asking = QuestionWords.of(from);
    this.latin = isLatin(from);
  }

  private static boolean isLatin(String language) {
    int @Nullable [] scripts = UScript.getCode(new ULocale(language));
    return scripts != null && Arrays.stream(scripts).anyMatch(script -> script == UScript.LATIN);
  }

  @Override
  public List<QueryPart> parts(String question, Set<String> names) {
    List<ForeignWord> words = words(question);
    List<QueryPart> parts = new ArrayList<>();
    int unknown = 0;
    int at = 0;
    while (at < words.size()) {
      ForeignPhrases.@Nullable Match match = phrases.longestAt(words, at);
      if (match != null) {
        add(parts, words.subList(at, at + match.length()), match.phrase(), names);
        at += match.length();
        continue;
      }
      ForeignWord word = words.get(at);
      List<ForeignPhrases.Phrase> nearest =
          unknown++ < MAX_UNKNOWN_WORDS ? phrases.nearest(word) : List.of();
      nearest.forEach(phrase -> add(parts, List.of(word), phrase, names));
      if (nearest.isEmpty()) {
        parts.addAll(unknown(word, names));
      }
      at++;
    }
    return parts;
  }

  /// The words that say something, verbs together with what belongs to them and stands elsewhere.
  private List<ForeignWord> words(String question) {
    List<ForeignWord> words =
        new ArrayList<>(ForeignWord.all(question, from, PassageWords.MAX_WORDS));
    for (int at = words.size() - 1; at > 0; at--) {
      String preverb = words.get(at).written();
      for (int verb = at - 1; verb >= 0 && asking.isPreverb(preverb); verb--) {
        List<ForeignWord> whole = ForeignWord.in(preverb + words.get(verb).written(), from, 1);
        if (!whole.isEmpty() && phrases.formOf(whole.getFirst()) != null) {
          words.set(verb, whole.getFirst());
          words.remove(at);
          break;
        }
      }
    }
    words.removeIf(word -> asking.isSmall(word.written()));
    return words;
  }

  /// A word that no entry knows, as what it is in the passages' letters: a number in each of their
  /// ways to write it.
  private List<QueryPart> unknown(ForeignWord word, Set<String> names) {
    List<List<String>> numbers = Ordinals.of(word.written(), passages.language());
    if (!numbers.isEmpty()) {
      return List.of(new QueryPart(word.written(), null, numbers, false, false, 1));
    }
    String written = word.written();
    List<Token> tokens = Tokens.of(written, passages.language());
    boolean foreign = latin || UScript.getScript(written.codePointAt(0)) != UScript.LATIN;
    return passages.parts(tokens, names).stream()
        .map(part ->
            foreign && part.word() != null ? part.ofOtherLanguage(asking.isLight(written)) : part)
        .toList();
  }

  private void add(
      List<QueryPart> parts,
      List<ForeignWord> words,
      ForeignPhrases.Phrase phrase,
      Set<String> names) {
    if (phrase.others().stream().allMatch(passages::isNoise)) {
      return;
    }
    String written = words.stream().map(ForeignWord::written).collect(Collectors.joining(" "));
    boolean light = asking.isLight(written) || passages.isLightOrNoise(phrase.others().getFirst());
    parts.add(
        new QueryPart(
            written,
            null,
            phrase.wordings().get(),
            words.stream().anyMatch(word -> names.contains(word.written())),
            false,
            light ? PassageWords.LIGHT : 1));
  }
}
