package eujp.speech;

import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.text.Span;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells whose words a whole release is, by its type and title: `Statement by President von der
/// Leyen on …`, `Speech by …`, in any language of the Union and in Japanese.
public final class SpokenTitle {
  private static final WordTable TABLE = WordTable.in(SpokenTitle.class, "spoken-texts.txt");

  /// Words of a title that are read.
  private static final int MAX_WORDS = 40;

  private SpokenTitle() {}

  /// Somebody whose words a text is.
  ///
  /// @param name as the title has it
  /// @param role as the title has it; empty where it has none
  public record Who(String name, String role) {}

  /// Whose words a text is, as its title says; nobody where it is no statement or speech, or the
  /// title names nobody.
  ///
  /// @param type what the text is called, such as `Statement`
  /// @param language ISO 639-1
  public static List<Who> speakers(String type, String title, String language) {
    boolean spoken = isSpoken(type, language);
    if (language.equals("ja") && (spoken || isSpoken(title, language))) {
      return japanese(title);
    }
    List<Wordform> words = SpeechWords.wordsOf(title);
    if (words.size() > MAX_WORDS) {
      words = words.subList(0, MAX_WORDS);
    }
    SpeechWords known = SpeechWords.of(language);
    SpeakerFinder finder = new SpeakerFinder(new TextClauses(title, words, language));
    int from = afterKind(words, language);
    if (!spoken && from == 0) {
      return List.of();
    }
    List<Candidate> named = finder.named(from, words.size());
    List<Who> who = new ArrayList<>();
    int end = -1;
    for (Candidate one : named) {
      if (isField(words, from, one, named)) {
        continue;
      }
      boolean first = end < 0 && (spoken || isTied(words, from, one, known));
      boolean joined = end >= 0 && end + 1 == one.start() && known.and.has(words.get(end));
      if (one.kind() == Kind.PERSON && (first || joined)) {
        QuotedSpeech.Naming naming = finder.naming(one, from, words.size());
        String role = naming.role().isEmpty() ? "" : naming.role().getFirst().of(title);
        who.add(new Who(naming.name().of(title), role));
        end = one.to();
      } else if (end < 0 && one.kind() != Kind.ROLE && one.kind() != Kind.BODY && !spoken) {
        break;
      }
    }
    return who;
  }

  /// Whether what looks like a name says what an office is for, since a comma and a name follow:
  /// *the Commissioner responsible for Crisis Management, Anna Berg*.
  private static boolean isField(
      List<Wordform> words, int from, Candidate one, List<Candidate> named) {
    boolean behindOffice =
        one.from() > from
            && !words.get(one.from() - 1).isCapitalised()
            && IntStream.range(from, one.from() - 1)
                .anyMatch(i -> Titles.all().titleAt(words, i) > 0);
    return behindOffice
        && named.stream()
            .anyMatch(next ->
                next.kind() == Kind.PERSON
                    && next.from() == one.to()
                    && words.get(one.to()).gap().equals(", "));
  }

  /// Whether *by*, or nothing but an office, stands between the kind of the text and a name.
  private static boolean isTied(List<Wordform> words, int from, Candidate one, SpeechWords known) {
    for (int i = from; i < one.from(); i++) {
      Wordform word = words.get(i);
      boolean fits =
          known.of.has(word)
              || known.article.has(word)
              || known.and.has(word)
              || Titles.all().titleAt(words, i) > 0
              || Titles.all().isBodyWord(word)
              || Titles.isSmall(SpeechWords.form(word))
              || word.isCapitalised();
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpoken(String text, String language) {
    String lower = SpeechWords.form(text);
    Set<String> kinds = kinds(language);
    if (language.equals("ja")) {
      return kinds.stream().anyMatch(lower::contains);
    }
    List<Wordform> words = SpeechWords.wordsOf(text);
    SayingPhrases phrases = new SayingPhrases(kinds);
    for (int i = 0; i < words.size(); i++) {
      if (phrases.at(words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /// The word behind *Statement*, *Opening remarks* or the like at the head of a title; 0 where
  /// none stands there.
  private static int afterKind(List<Wordform> words, String language) {
    SayingPhrases phrases = new SayingPhrases(kinds(language));
    SayingPhrases before = new SayingPhrases(TABLE.words(language, "before"));
    for (int i = 0; i < words.size(); i++) {
      int kind = phrases.at(words, i);
      if (kind > 0) {
        return i + kind;
      }
      if (!before.has(words.get(i))) {
        return 0;
      }
    }
    return 0;
  }

  /// In English too, since types are often left in it.
  private static Set<String> kinds(String language) {
    Set<String> kinds = new LinkedHashSet<>(TABLE.words("en", "kind"));
    kinds.addAll(TABLE.words(language, "kind"));
    return kinds;
  }

  private static List<Who> japanese(String title) {
    for (String of : List.of("による", "の")) {
      int at = title.indexOf(of);
      if (at > 0) {
        int end = of.equals("の") ? title.lastIndexOf('の') : at;
        int start = title.lastIndexOf('の', end - 1) + 1;
        Span phrase = new Span(start, end);
        Span name = JapaneseName.in(title, phrase);
        boolean titled = name.end() < end || name.start() > start;
        if (titled && name.start() < name.end() && !Titles.isBody(name.of(title))) {
          String role =
              name.end() < end
                  ? title.substring(name.end(), end)
                  : title.substring(start, name.start());
          return List.of(new Who(name.of(title), role));
        }
      }
    }
    return List.of();
  }
}
