package eujp.extract.commitments;

import eujp.text.Span;
import java.util.List;
import java.util.Optional;

/// Reads whether a sentence in Japanese commits somebody: by its subject before は or が and by the
/// verb at its end.
final class JapaneseClauseReader {
  private static final String LANGUAGE = "ja";
  private static final String PARTICLES = "はが";
  private static final String STOPS = "。．！」』 　";
  private static final String BEFORE_SUBJECT = "、「『（。";

  /// Characters before the particle that a subject may have.
  private static final int MAX_SUBJECT = 60;

  /// Characters of a name in katakana.
  private static final int MIN_KATAKANA = 3;

  private JapaneseClauseReader() {}

  /// The clause, if the sentence has one.
  static List<Clause> read(String sentence) {
    FiniteVerbs known = FiniteVerbs.of(LANGUAGE);
    if (sentence.indexOf('？') >= 0 || known.isAnyIn("veil", sentence)) {
      return List.of();
    }
    int end = sentence.length();
    while (end > 0 && STOPS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    int behind = end;
    return known.closing(sentence.substring(0, end)).stream()
        .flatMap(verb ->
            subject(sentence, known, verb)
                .filter(who -> behind - verb.words().length() > who.end())
                .map(who -> clause(sentence, who, verb, behind))
                .stream())
        .toList();
  }

  private static Clause clause(String sentence, Span who, FiniteVerbs.Closing verb, int end) {
    Span mark = new Span(end - verb.words().length(), end);
    int from = who.end() + 1;
    while (from < mark.start() && sentence.charAt(from) == '、') {
      from++;
    }
    Optional<Span> what =
        from < mark.start() ? Optional.of(new Span(from, mark.start())) : Optional.empty();
    return new Clause(
        verb.strength(),
        verb.words(),
        mark,
        Optional.of(who),
        Optional.empty(),
        what,
        Optional.empty());
  }

  /// What stands before the first particle, if it names somebody who can promise.
  private static Optional<Span> subject(
      String sentence, FiniteVerbs known, FiniteVerbs.Closing verb) {
    boolean gives = verb.strength().compareTo(Strength.DECIDED) <= 0;
    for (int i = 1; i < sentence.length(); i++) {
      if (PARTICLES.indexOf(sentence.charAt(i)) >= 0) {
        int start = i;
        while (start > 0
            && i - start < MAX_SUBJECT
            && BEFORE_SUBJECT.indexOf(sentence.charAt(start - 1)) < 0) {
          start--;
        }
        String who = sentence.substring(start, i);
        if (start < i && (known.isAnyIn("actor", who) || (gives && isName(who, known)))) {
          return Optional.of(new Span(start, i));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether words end like the name of somebody who can give a word: like a company's, or in
  /// katakana.
  private static boolean isName(String words, FiniteVerbs known) {
    int katakana = words.length();
    while (katakana > 0 && isKatakana(words.charAt(katakana - 1))) {
      katakana--;
    }
    return words.length() - katakana >= MIN_KATAKANA || known.set("name-endings").contains(words);
  }

  private static boolean isKatakana(char c) {
    return Character.UnicodeBlock.KATAKANA.equals(Character.UnicodeBlock.of(c));
  }
}
