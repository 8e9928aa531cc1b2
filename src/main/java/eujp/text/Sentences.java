package eujp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Splits a text into sentences.
///
/// A full stop ends a sentence where a blank and no lower-case letter follow, unless it belongs to
/// an abbreviation, an initial or, in languages that write ordinals so (`7. Januar`), a number: the
/// first and the last are data, `abbreviations.txt`. A Japanese full stop ends one unless the
/// quotation that it stands in runs on into the sentence.
public final class Sentences {
  private static final String ENDS = ".!?…。！？";
  private static final String CLOSERS = "\"”’»)]」』）";

  private static final WordTable WORDS = WordTable.in(Sentences.class, "abbreviations.txt");
  private static final Lazy<Set<String>> ABBREVIATIONS =
      new Lazy<>(() -> Set.copyOf(WORDS.words("any", "abbreviation")));
  private static final Lazy<Set<String>> ORDINAL_DOT =
      new Lazy<>(() -> Set.copyOf(WORDS.words("any", "ordinal")));

  private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("^(?:\\p{L}\\.)++\\p{L}");
  private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,2}");

  private final String text;
  private final boolean ordinals;
  private final List<Span> sentences = new ArrayList<>();

  private Sentences(String text, String language) {
    this.text = text;
    this.ordinals = ORDINAL_DOT.get().contains(language);
  }

  /// The sentences of a text in their order, without the blanks around them; at least one for a
  /// text that is not blank. A line break ends a sentence.
  ///
  /// @param language ISO 639-1
  public static List<Span> of(String text, String language) {
    Sentences splitter = new Sentences(text, language);
    splitter.split();
    return splitter.sentences;
  }

  private void split() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(start, i);
        start = i;
      } else if (ENDS.indexOf(c) >= 0) {
        int mark = i;
        while (i + 1 < text.length() && ENDS.indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
        int afterMarks = i + 1;
        while (i + 1 < text.length() && CLOSERS.indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
        if (endsSentence(mark, afterMarks, i + 1)) {
          add(start, i + 1);
          start = i + 1;
        }
      }
    }
    add(start, text.length());
  }

  private boolean endsSentence(int mark, int afterMarks, int after) {
    if (after == text.length()) {
      return true;
    }
    char next = text.charAt(after);
    if ("。！？".indexOf(text.charAt(mark)) >= 0) {
      return after == afterMarks || Character.isWhitespace(next);
    }
    if (!Character.isWhitespace(next)) {
      return false;
    }
    int begin = after;
    while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    if (begin < text.length() && Character.isLowerCase(text.charAt(begin))) {
      return false;
    }
    return text.charAt(mark) != '.' || !goesOnAfter(wordBefore(mark));
  }

  private boolean goesOnAfter(String word) {
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || ABBREVIATIONS.get().contains(word.toLowerCase(Locale.ROOT))
        || LETTERS_WITH_DOTS.matcher(word).matches()
        || (ordinals && DAY_NUMBER.matcher(word).matches());
  }

  private String wordBefore(int end) {
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || (text.charAt(start - 1) == '.' && start > 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
