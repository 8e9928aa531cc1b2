package eujp.workspace;

/// What a person has typed, as far as Slack takes it.
final class Typed {
  private Typed() {}

  /// A message's text.
  ///
  /// @throws Refused if it is empty or too long
  static String checked(String text) {
    if (text.isBlank()) {
      throw new Refused("The message is empty. Write something first.");
    }
    return bounded(text);
  }

  /// A text that may be empty.
  ///
  /// @throws Refused if it is too long
  static String bounded(String text) {
    if (text.length() > Content.MOST_TEXT) {
      throw new Refused(
          "A message holds at most 40,000 characters, and this one has %,d. Shorten it."
              .formatted(text.length()));
    }
    return Content.wellFormed(text);
  }
}
