package eujp.transcribe;

import java.util.Locale;

/// The keys of the front matter, in their order.
public enum MastheadKey {
  REFERENCE,
  TYPE,
  TITLE,
  DATE,
  PLACE,
  LANGUAGE,
  URL,
  LICENCE,
  SPEAKER;

  /// As files have it: `reference`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
