package eujp.transcribe;

import eujp.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands above the text of a release: values by the keys of the front matter.
///
/// @param values none is blank
public record Facts(Map<Key, String> values) {
  /// The keys of the front matter, in their order.
  public enum Key {
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

  private static final Pattern BLANKS = Pattern.compile(" {2,}+");

  /// Without which no file is a release.
  private static final Set<Key> NEEDED =
      Set.of(Key.REFERENCE, Key.TITLE, Key.DATE, Key.LANGUAGE, Key.URL);

  public Facts {
    Map<Key, String> kept = new LinkedHashMap<>();
    for (Key key : Key.values()) {
      String value = oneLine(values.getOrDefault(key, ""));
      if (!value.isEmpty()) {
        kept.put(key, value);
      }
    }
    values = Map.copyOf(kept);
  }

  /// Nothing is known.
  public static Facts none() {
    return new Facts(Map.of());
  }

  public Optional<String> get(Key key) {
    return Optional.ofNullable(values.get(key));
  }

  /// These, and for what they do not hold, others.
  public Facts or(Facts others) {
    Map<Key, String> all = new LinkedHashMap<>(others.values);
    all.putAll(values);
    return new Facts(all);
  }

  /// These with one more or another value.
  public Facts with(Key key, String value) {
    Map<Key, String> all = new LinkedHashMap<>(values);
    all.put(key, value);
    return new Facts(all);
  }

  /// What is missing, in the order of the front matter; not the address, where the reference is
  /// missing, which tells it.
  public List<Key> missing() {
    List<Key> missing = new ArrayList<>();
    for (Key key : Key.values()) {
      boolean follows = key == Key.URL && missing.contains(Key.REFERENCE);
      if (NEEDED.contains(key) && !values.containsKey(key) && !follows) {
        missing.add(key);
      }
    }
    return missing;
  }

  /// A text as one line without characters that act on what shows them.
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c <= 0xFFFF && Visible.isControl((char) c)) {
            line.append(' ');
          } else {
            line.appendCodePoint(c);
          }
        });
    return BLANKS.matcher(line).replaceAll(" ").strip();
  }
}
