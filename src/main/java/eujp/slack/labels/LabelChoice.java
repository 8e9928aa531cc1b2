package eujp.slack.labels;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import eujp.text.Japanese;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// In which language to speak to somebody: in that of what they wrote, and where that has no words
/// or its script is that of several languages, in the one that they use Slack in.
public final class LabelChoice {
  private LabelChoice() {}

  /// The labels for a reply to `text`.
  ///
  /// @param person the language that the person uses Slack in; asked for only where it matters
  public static Labels forText(String text, Supplier<Optional<Locale>> person) {
    List<Labels> possible = Labels.all().stream().filter(labels -> writes(labels, text)).toList();
    return switch (possible.size()) {
      case 1 -> possible.getFirst();
      case 0 -> among(List.copyOf(Labels.all()), person);
      default -> among(possible, person);
    };
  }

  private static Labels among(List<Labels> possible, Supplier<Optional<Locale>> person) {
    return person
        .get()
        .flatMap(locale ->
            possible.stream()
                .filter(labels -> labels.language().equals(locale.getLanguage()))
                .findFirst())
        .orElseGet(Labels::english);
  }

  /// Whether a text may be in the language of these labels, by the script that it is written in.
  private static boolean writes(Labels labels, String text) {
    boolean japanese = Japanese.isLanguageOf(text);
    boolean anyLetter = text.codePoints().anyMatch(Character::isLetter);
    if (japanese || !anyLetter) {
      return japanese && labels.language().equals(Locale.JAPANESE.getLanguage());
    }
    int[] scripts = UScript.getCode(ULocale.forLocale(labels.locale()));
    int script = scripts.length == 1 ? scripts[0] : UScript.UNKNOWN;
    return text.codePoints()
        .filter(Character::isLetter)
        .anyMatch(letter -> UScript.getScript(letter) == script);
  }
}
