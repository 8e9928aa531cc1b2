package eujp.slack.events;

import java.util.Locale;

/// The shortcuts in the menu of a message.
public enum ShortcutId {
  FIND_SOURCE("Find the source of this", "Finds the passage that this message talks about"),
  CHECK_QUOTE(
      "Check this quote", "Tells whether the releases have these words, and whose they are"),
  CHECK_DRAFT("Check this draft", "Looks up its quotations, dates, numbers, names and references");

  private final String title;
  private final String description;

  ShortcutId(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /// Its name in the menu.
  public String title() {
    return title;
  }

  /// What it does, as the menu says.
  public String description() {
    return description;
  }

  /// Its callback id: `find_source`.
  public String callback() {
    return name().toLowerCase(Locale.ROOT);
  }
}
