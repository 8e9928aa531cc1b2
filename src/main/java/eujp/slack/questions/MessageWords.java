package eujp.slack.questions;

import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Word;
import eujp.text.WordTable;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the words around quotations in a message want, in any of the languages of
/// `message-words.txt`.
final class MessageWords {
  private static final WordTable TABLE = WordTable.in(MessageWords.class, "message-words.txt");
  private static final Lazy<Forms> CHECK = new Lazy<>(() -> Forms.of("check"));
  private static final Lazy<Forms> ASK = new Lazy<>(() -> Forms.of("ask"));

  /// More words than these are a text and no request.
  private static final int MAX_WORDS = 200;

  /// A request has its verb among so many first words.
  private static final int FIRST_WORDS = 3;

  private MessageWords() {}

  /// Whether they want to know whether the quotations are right, and do not ask something else
  /// first.
  static boolean wantCheck(String around) {
    return CHECK.get().areIn(around, MAX_WORDS) && !ask(around);
  }

  /// Whether they begin by asking for something else.
  static boolean ask(String around) {
    return ASK.get().areIn(around, FIRST_WORDS);
  }

  /// Words for one thing in all languages.
  ///
  /// @param whole words, and phrases with a blank between their words
  /// @param beginnings of words
  /// @param anywhere Japanese ones, which have no blanks around them
  private record Forms(Set<String> whole, List<String> beginnings, List<String> anywhere) {
    private static final int MAX_IN_PHRASE = 4;

    static Forms of(String name) {
      Set<String> whole = new HashSet<>();
      List<String> beginnings = new ArrayList<>();
      List<String> anywhere = new ArrayList<>();
      TABLE.languages().stream()
          .flatMap(language -> TABLE.words(language, name).stream())
          .forEach(word -> {
            if (Japanese.isIn(word)) {
              anywhere.add(word);
            } else if (word.endsWith("*")) {
              beginnings.add(word.substring(0, word.length() - 1));
            } else {
              whole.add(String.join(" ", forms(word)));
            }
          });
      return new Forms(whole, beginnings, anywhere);
    }

    boolean areIn(String text, int most) {
      List<String> words = forms(text).stream().limit(most).toList();
      for (int i = 0; i < words.size(); i++) {
        for (int end = i + 1; end <= Math.min(words.size(), i + MAX_IN_PHRASE); end++) {
          if (whole.contains(String.join(" ", words.subList(i, end)))) {
            return true;
          }
        }
        if (beginnings.stream().anyMatch(words.get(i)::startsWith)) {
          return true;
        }
      }
      return anywhere.stream().anyMatch(text::contains);
    }

    private static List<String> forms(String text) {
      return Words.of(text).stream().map(Word::form).toList();
    }
  }
}
