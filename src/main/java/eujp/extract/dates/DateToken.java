package eujp.extract.dates;

/// A word, a number or a sign of a text.
///
/// @param text in lower case, digits and signs of one sort each
/// @param start where in the text it begins
/// @param end where it ends, exclusive
/// @param capital whether one of its letters is a capital
record DateToken(Sort sort, String text, int start, int end, boolean capital) {
  /// What a token is.
  enum Sort {
    NUMBER,
    WORD,
    SIGN,
    LINE_BREAK
  }

  boolean is(Sort one) {
    return sort == one;
  }

  boolean isSign(String sign) {
    return sort == Sort.SIGN && text.equals(sign);
  }
}
