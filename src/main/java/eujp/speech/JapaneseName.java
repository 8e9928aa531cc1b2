package eujp.speech;

import eujp.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// The name in a Japanese phrase with a name and an office: 河野 of 河野デジタル大臣, フォンデアライエン of
/// 欧州委員会フォンデアライエン委員長.
public final class JapaneseName {
  private static final String JOINTS = "・･＝=ー ";

  /// A name in katakana has at least so many characters; fewer are a word.
  private static final int MIN_KATAKANA = 3;

  private JapaneseName() {}

  /// The name in a piece of a text; the piece where it has nothing else, and empty where it has no
  /// name.
  static Span in(String text, Span phrase) {
    int start = phrase.start();
    int end = phrase.end();
    boolean found = true;
    while (found && start < end) {
      found = false;
      for (String title : Titles.all().beforeJapaneseName()) {
        if (text.startsWith(title, start) && start + title.length() <= end) {
          start += title.length();
          found = true;
          break;
        }
      }
    }
    if (start == end) {
      return isTitle(phrase.of(text)) ? new Span(end, end) : phrase;
    }
    found = true;
    while (found && start < end) {
      found = false;
      for (String title : Titles.all().behindJapaneseName()) {
        if (end - title.length() > start && text.startsWith(title, end - title.length())) {
          end -= title.length();
          found = true;
          break;
        }
      }
    }
    return oneScript(text, new Span(start, end));
  }

  /// The title at the end of a phrase: *委員長* of *欧州委員会委員長*, *首相* of *同首相*.
  public static Optional<String> title(String phrase) {
    return Titles.all().japaneseTitles().stream().filter(phrase::endsWith).findFirst();
  }

  private static boolean isTitle(String phrase) {
    return Titles.all().japaneseTitles().contains(phrase);
  }

  /// The name in a phrase that is all of a text.
  public static String of(String phrase) {
    return in(phrase, new Span(0, phrase.length())).of(phrase);
  }

  /// A name in Han characters ends where katakana begins, and the reverse.
  private static Span oneScript(String text, Span name) {
    int katakana = name.start();
    while (katakana < name.end() && isKatakana(text.charAt(katakana))) {
      katakana++;
    }
    if (katakana - name.start() >= MIN_KATAKANA) {
      return new Span(name.start(), katakana);
    }
    int han = name.start();
    while (han < name.end() && UnicodeScript.of(text.charAt(han)) == UnicodeScript.HAN) {
      han++;
    }
    boolean office = han < name.end() && isKatakana(text.charAt(han));
    return han > name.start() && office ? new Span(name.start(), han) : name;
  }

  private static boolean isKatakana(char c) {
    return UnicodeScript.of(c) == UnicodeScript.KATAKANA || JOINTS.indexOf(c) >= 0;
  }
}
