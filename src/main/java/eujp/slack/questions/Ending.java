package eujp.slack.questions;

/// The signs at the end of a text.
final class Ending {
  private Ending() {}

  /// A text without as many of some signs as it ends with.
  ///
  /// @param signs each of one `char`
  static String without(String text, String signs) {
    return text.substring(0, start(text, signs));
  }

  /// Where the signs at the end of a text begin; its length where it ends with none.
  static int start(String text, String signs) {
    int start = text.length();
    while (start > 0 && signs.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }
}
