package eujp.extract.part;

import eujp.speech.PersonName;
import eujp.text.EditDistance;
import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// Whether two versions of a release may mean one person by two names, which each language writes
/// in its own way: *Thierry Breton*, *Tjerī Bretons*, *ティエリー・ブルトン*.
public final class SameNames {
  /// Letters in ten of a word that may be others in another language.
  private static final int MAX_OTHER_IN_TEN = 5;

  private SameNames() {}

  /// Whether the names are the same, or one a shorter form of the other.
  public static boolean are(String one, String other) {
    PersonName first = PersonName.of(one);
    PersonName second = PersonName.of(other);
    return first.isWithin(second) || second.isWithin(first);
  }

  /// Whether the names may be the same. Those in two scripts always may.
  public static boolean mayBe(String one, String other) {
    return !script(one).equals(script(other))
        || are(one, other)
        || PersonName.of(one).words().stream()
            .anyMatch(word ->
                PersonName.of(other).words().stream().anyMatch(form -> areAlike(word, form)));
  }

  private static boolean areAlike(String word, String form) {
    int most = Math.max(word.length(), form.length()) * MAX_OTHER_IN_TEN / 10;
    return EditDistance.of(word, form, most) <= most;
  }

  private static Optional<UnicodeScript> script(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .map(script -> isJapanese(script) ? UnicodeScript.HAN : script)
        .findFirst();
  }

  private static boolean isJapanese(UnicodeScript script) {
    return script == UnicodeScript.KATAKANA || script == UnicodeScript.HIRAGANA;
  }
}
