package eujp.workspace.input;

import eujp.workspace.model.MessageContent;
import eujp.workspace.values.RefusedToPerson;

/// What a person has typed, as far as Slack takes it.
public final class Typed {
  private Typed() {}

  /// A message's text.
  ///
  /// @throws Refused if it is empty or too long
  public static String checked(String text) {
    if (text.isBlank()) {
      throw new RefusedToPerson("The message is empty. Write something first.");
    }
    return bounded(text);
  }

  /// A text that may be empty.
  ///
  /// @throws Refused if it is too long
  public static String bounded(String text) {
    if (text.length() > MessageContent.MAX_TEXT) {
      throw new RefusedToPerson(
          "A message holds at most 40,000 characters, and this one has %,d. Shorten it."
              .formatted(text.length()));
    }
    return MessageContent.wellFormed(text);
  }
}
