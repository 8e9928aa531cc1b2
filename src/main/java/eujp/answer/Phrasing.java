package eujp.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How one asks in a language about what stands in releases; names are put in as the release prints
/// them. Where a language has none, English stands in for it.
///
/// @param saying asks for somebody's words
/// @param subject asks what is written about something
/// @param day asks what happened on a day
/// @param doer asks who did something; the first place is the verb, the second the thing. Empty
///   where a verb of the release cannot be put into a sentence of the language
record Phrasing(String saying, String subject, String day, String doer) {
  private static final Phrasing ENGLISH =
      new Phrasing(
          "What did %s say?",
          "What does the release say about %s?", "What happened on %s?", "Who %s the %s?");

  private static final Map<String, Phrasing> PHRASINGS =
      Map.of(
          "en",
          ENGLISH,
          "ja",
          new Phrasing("%sは何と述べましたか？", "%sについて何と書かれていますか？", "%sに何がありましたか？", ""));

  /// The languages that have one.
  static final Set<String> LANGUAGES = PHRASINGS.keySet();

  static Phrasing in(String language) {
    return PHRASINGS.getOrDefault(language.toLowerCase(Locale.ROOT), ENGLISH);
  }
}
