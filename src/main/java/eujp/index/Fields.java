package eujp.index;

/// The names of the index's fields.
public final class Fields {
  public static final String REFERENCE = "reference";
  public static final String LANGUAGE = "language";
  public static final String KIND = "kind";
  static final String SECTION = "section";
  public static final String SPEAKER = "speaker";
  public static final String STORED = "stored";

  /// The words of a passage as they stand, and each pair of neighbours, by which quotations are
  /// found.
  public static final String WORDING = "wording";

  private static final String TEXT = "text_";
  private static final String CONTEXT = "context_";

  private Fields() {}

  /// The words of a passage, analysed by the rules of its language.
  public static String text(String language) {
    return TEXT + language;
  }

  /// What stands around a passage: the title, its heading and its speaker.
  public static String context(String language) {
    return CONTEXT + language;
  }

  /// The analyzer for each field by its name.
  static String languageOf(String field) {
    int end = field.indexOf('_');
    return end < 0 ? "" : field.substring(end + 1);
  }
}
