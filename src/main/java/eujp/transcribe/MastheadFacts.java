package eujp.transcribe;

import eujp.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands above the text of a release: values by the keys of the front matter.
///
/// @param values none is blank
public record MastheadFacts(Map<MastheadKey, String> values) {
  private static final Pattern BLANKS = Pattern.compile(" {2,}+");

  /// Without which no file is a release.
  private static final Set<MastheadKey> NEEDED =
      Set.of(
          MastheadKey.REFERENCE,
          MastheadKey.TITLE,
          MastheadKey.DATE,
          MastheadKey.LANGUAGE,
          MastheadKey.URL);

  public MastheadFacts {
    Map<MastheadKey, String> kept = new LinkedHashMap<>();
    for (MastheadKey key : MastheadKey.values()) {
      String value = oneLine(values.getOrDefault(key, ""));
      if (!value.isEmpty()) {
        kept.put(key, value);
      }
    }
    values = Map.copyOf(kept);
  }

  /// Nothing is known.
  public static MastheadFacts none() {
    return new MastheadFacts(Map.of());
  }

  public Optional<String> get(MastheadKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /// These, and for what they do not hold, others.
  public MastheadFacts or(MastheadFacts others) {
    Map<MastheadKey, String> all = new LinkedHashMap<>(others.values);
    all.putAll(values);
    return new MastheadFacts(all);
  }

  /// These with one more or another value.
  public MastheadFacts with(MastheadKey key, String value) {
    Map<MastheadKey, String> all = new LinkedHashMap<>(values);
    all.put(key, value);
    return new MastheadFacts(all);
  }

  /// What is missing, in the order of the front matter; not the address, where the reference is
  /// missing, which tells it.
  public List<MastheadKey> missing() {
    List<MastheadKey> missing = new ArrayList<>();
    for (MastheadKey key : MastheadKey.values()) {
      boolean follows = key == MastheadKey.URL && missing.contains(MastheadKey.REFERENCE);
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
