package eujp.library;

import eujp.extract.Quotations;
import eujp.search.PassageIndex;
import java.util.List;
import java.util.regex.Pattern;

/// Finds quotations by a speaker and a topic that stand in a row of words: `von der Leyen supply
/// chains`, `from Breton on semiconductors`.
///
/// The speaker is as many of the first words as name one, the topic what follows; where the first
/// words name nobody, all of them are the topic.
///
/// @param all those to choose from
/// @param index understands names and topics
record QuotationSearch(Quotations all, PassageIndex index) {
  /// A name with its role has fewer words.
  private static final int MAX_WORDS_OF_SPEAKER = 12;

  /// Of a speaker and a topic.
  private static final int MAX_ASKED_CHARS = 1_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Words that lead to a name or a topic, and are none.
  private static final Pattern LEAD =
      Pattern.compile("^(?:(?:from|by|of|on|about|regarding)\\s++)++", Pattern.CASE_INSENSITIVE);

  Quotations find(String asked) {
    String bare = withoutLead(asked.substring(0, Math.min(MAX_ASKED_CHARS, asked.length())));
    if (bare.isEmpty()) {
      return all;
    }
    List<String> words = List.of(BLANKS.split(bare));
    for (int count = Math.min(words.size(), MAX_WORDS_OF_SPEAKER); count > 0; count--) {
      Quotations spoken = all.by(String.join(" ", words.subList(0, count)), index);
      if (!spoken.all().isEmpty()) {
        String topic = withoutLead(String.join(" ", words.subList(count, words.size())));
        return topic.isEmpty() ? spoken : spoken.about(topic, index);
      }
    }
    return all.about(bare, index);
  }

  private static String withoutLead(String words) {
    return LEAD.matcher(words.strip() + " ").replaceFirst("").strip();
  }
}
