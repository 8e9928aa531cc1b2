package eujp.check;

import eujp.text.Word;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation as somebody has written it: its words, and the places where it says itself that
/// words were left out or put in.
///
/// - `…`, `...`, `[…]`, `(...)`, 〔…〕 and （中略） mark an omission.
/// - `[the EU]` is an editor's words in place of the speaker's.
/// - `[W]e` and `[sic]` change nothing; nor do brackets around all of it.
///
/// @param text as it was written
/// @param words without the marks and what they put in
/// @param marks in their order
record QuotedText(String text, List<Word> words, List<Mark> marks) {
  private static final String OPEN = "[\\[(（〔［【]\\s*+";
  private static final String CLOSE = "\\s*+[\\])）〕］】]";
  private static final String DOTS = "\\.\\s?\\.\\s?\\.(?:\\s?\\.)*+|[…‥⋯]+|・{3,}";
  private static final Pattern OMISSION =
      Pattern.compile(OPEN + "(?:" + DOTS + "|(?:中|前|後|以下)?(?:略|省略)|sic!?)" + CLOSE + "|" + DOTS);
  private static final Pattern INSERTION = Pattern.compile("[\\[［〔]([^\\[\\]［］〔〕]{1,300})[\\]］〕]");
  private static final char NOTHING = '\u2060';
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  /// A place where the quotation marks a change of its own.
  ///
  /// @param before the word that follows it, counted from 0
  /// @param inserted the editor's words that stand there; empty for a mere omission
  record Mark(int before, String inserted) {}

  /// Reads a quotation with its marks.
  static QuotedText of(String text) {
    QuotedText marked = readMarks(text);
    return marked.words().isEmpty() ? literal(text) : marked;
  }

  private static QuotedText readMarks(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<Integer> places = new ArrayList<>();
    List<String> inserted = new ArrayList<>();
    Matcher omission = OMISSION.matcher(text);
    while (omission.find()) {
      blank(rest, omission.start(), omission.end(), ' ');
      if (!omission.group().contains("sic")) {
        places.add(omission.start());
        inserted.add("");
      }
    }
    Matcher insertion = INSERTION.matcher(rest.toString());
    while (insertion.find()) {
      if (isInWord(text, insertion.start(), insertion.end())) {
        rest.setCharAt(insertion.start(), NOTHING);
        rest.setCharAt(insertion.end() - 1, NOTHING);
      } else {
        blank(rest, insertion.start(), insertion.end(), ' ');
        places.add(insertion.start());
        inserted.add(insertion.group(1).strip());
      }
    }
    List<Word> words = Words.of(rest.toString());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      order.add(i);
    }
    Collections.sort(order, (a, b) -> Integer.compare(places.get(a), places.get(b)));
    List<Mark> marks = new ArrayList<>();
    int word = 0;
    for (int i : order) {
      while (word < words.size() && words.get(word).start() < places.get(i)) {
        word++;
      }
      marks.add(new Mark(word, inserted.get(i)));
    }
    return new QuotedText(text, words, marks);
  }

  /// Reads a quotation in which square brackets are the speaker's own.
  static QuotedText literal(String text) {
    return new QuotedText(text, Words.of(text), List.of());
  }

  /// The marks between two words.
  ///
  /// @param from one past the word before
  /// @param to the word after
  List<Mark> marksIn(int from, int to) {
    return marks.stream().filter(mark -> mark.before() >= from && mark.before() <= to).toList();
  }

  /// Its characters from one word to another, exclusive.
  String written(int from, int to) {
    return from >= to ? "" : text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /// Where a word begins; the end of the text after the last.
  int startOf(int word) {
    return word < words.size() ? words.get(word).start() : text.length();
  }

  /// What stands between a word and the one before it.
  String between(int word) {
    return word > 0 && word < words.size()
        ? text.substring(words.get(word - 1).end(), words.get(word).start())
        : "";
  }

  /// Whether a comma stands right before a word.
  boolean hasCommaBefore(int word) {
    return between(word).chars().anyMatch(c -> ",、，".indexOf(c) >= 0);
  }

  /// Whether brackets only show that letters were changed: `[W]e`.
  private static boolean isInWord(String text, int start, int end) {
    return text.substring(start + 1, end - 1).chars().allMatch(Character::isLetter)
        && ((start > 0 && isLetter(text.charAt(start - 1)))
            || (end < text.length() && isLetter(text.charAt(end))));
  }

  private static boolean isLetter(char c) {
    return c < FIRST_EAST_ASIAN && Character.isLetter(c);
  }

  private static void blank(StringBuilder text, int from, int to, char with) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, with);
    }
  }
}
