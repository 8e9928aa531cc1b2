package eujp.check.draft;

import eujp.search.PassageIndex;
import eujp.text.Japanese;
import eujp.text.Words;
import java.util.Comparator;
import java.util.List;

/// Tells in which language a draft is written.
final class DraftLanguage {
  /// Enough to tell a language by.
  private static final int SAMPLE = 2_000;

  /// One character in so many is kana in any Japanese text.
  private static final int KANA_SHARE = 12;

  /// The languages that mentions are read in beyond dates, and those of the largest newsrooms.
  private static final List<String> KNOWN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "ro", "el", "pl", "sv", "da", "fi", "cs");

  private DraftLanguage() {}

  /// The language of a text, ISO 639-1: Japanese by its letters, any other the one of whose small
  /// words it has most; English where nothing tells.
  static String of(String text, PassageIndex index) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (Japanese.kana(sample) * KANA_SHARE > sample.length()) {
      return "ja";
    }
    long words = Words.of(sample).size();
    return KNOWN.stream()
        .max(
            Comparator.<String>comparingLong(
                    language -> words - index.tokens(sample, language).size())
                .thenComparing(language -> language.equals("en")))
        .orElseThrow();
  }
}
