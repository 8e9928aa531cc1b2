package eujp.release;

import eujp.speech.Titles;
import eujp.text.PersonNames;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.List;
import java.util.Set;

/// What somebody is, without what stands beside it and is no part of it: the degree or the form of
/// address that belongs to the name (*Energiekommissarin Dr*), and since when.
public final class RoleWords {
  private static final Set<String> ADDRESSES = Set.of("氏", "さん", "様", "君", "殿");

  private RoleWords() {}

  /// A role as it is told of somebody; empty where it is none.
  ///
  /// @param language of the text, ISO 639-1
  public static String of(String role, String language) {
    if (ADDRESSES.contains(role)) {
      return "";
    }
    List<Wordform> words = Wordform.of(role);
    int end = beforeSince(words, language);
    int last = end;
    while (last > 0 && isOfName(words.get(last - 1), language)) {
      last--;
    }
    if (last == words.size()) {
      return role;
    }
    return last == 0 ? "" : role.substring(0, words.get(last - 1).end());
  }

  /// The word before which it is told since what year.
  private static int beforeSince(List<Wordform> words, String language) {
    WordTable table = PersonNames.words();
    for (int i = 1; i < words.size(); i++) {
      if (table.words(language, "since").contains(words.get(i).lower()) && isDated(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean isDated(List<Wordform> words, int since) {
    return since == words.size() - 1
        || words.subList(since, words.size()).stream()
            .anyMatch(word -> Character.isDigit(word.text().charAt(0)));
  }

  /// Whether a word is a degree or a form of address, and no office besides.
  private static boolean isOfName(Wordform word, String language) {
    WordTable table = PersonNames.words();
    boolean title =
        Titles.isShort(word)
            || table.words(language, "title").contains(word.lower())
            || table.words(language, "honorific").contains(word.lower());
    return title
        && !table.set(language, "role").contains(word.lower())
        && !table.set(language, "head").contains(word.lower());
  }
}
