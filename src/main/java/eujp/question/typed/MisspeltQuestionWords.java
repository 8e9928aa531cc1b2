package eujp.question.typed;

import eujp.text.CommonWords;
import eujp.text.FunctionWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The question words of a language as they are written in haste: *wich*, *waht*, *whenn*, *pq*. A
/// letter is left out, swapped with the next or written twice; one that is wrong or too many makes
/// other words of them too easily, as of *what* *wheat*. Short forms are data.
public final class MisspeltQuestionWords {
  private static final int MIN_LETTERS = 3;
  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  private final Map<String, String> meant = new HashMap<>();

  /// @param asking the question words, in lower case
  /// @param known words that are none, though they look it
  /// @param shortForms what stands for some of them, whatever it looks
  public MisspeltQuestionWords(
      Set<String> asking, Set<String> known, Map<String, String> shortForms, String language) {
    for (String word : asking.stream().sorted().toList()) {
      for (int i = 0; i < word.length(); i++) {
        String before = word.substring(0, i);
        String behind = word.substring(i + 1);
        add(before + word.charAt(i) + word.charAt(i) + behind, word);
        if (i > 0) {
          add(before + behind, word);
        }
        if (!behind.isEmpty()) {
          add(before + behind.charAt(0) + word.charAt(i) + behind.substring(1), word);
        }
      }
    }
    meant
        .keySet()
        .removeIf(word ->
            asking.contains(word)
                || known.contains(word)
                || FunctionWords.of(language).contains(word)
                || CommonWords.of(language).isListed(word));
    meant.putAll(shortForms);
  }

  private void add(String misspelt, String word) {
    if (misspelt.length() >= MIN_LETTERS) {
      meant.putIfAbsent(misspelt, word);
    }
  }

  /// A question with its question words spelt right.
  public String corrected(String question) {
    StringBuilder corrected = new StringBuilder();
    Matcher words = WORD.matcher(question);
    while (words.find()) {
      @Nullable String word = meant.get(words.group().toLowerCase(Locale.ROOT));
      if (word != null) {
        words.appendReplacement(corrected, Matcher.quoteReplacement(word));
      }
    }
    return words.appendTail(corrected).toString();
  }
}
