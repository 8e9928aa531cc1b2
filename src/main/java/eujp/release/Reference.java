package eujp.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reference under which the Commission publishes a text, such as `IP/23/3831`.
///
/// @param value letters, then a year of two digits and a number, parted by slashes
public record Reference(String value) implements Comparable<Reference> {
  private static final Pattern FORM = Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}");

  /// One in a text, as people write it: `ip-23-3831`, `IP/2023/3831`, `ip_23_3831`.
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/_])([A-Za-z](?:_?[A-Za-z]){0,24}+)[/_-](?:20)?(\\d{2})[/_-](\\d{1,6})"
              + "(?![\\p{L}\\p{N}])");

  /// @throws IllegalArgumentException if `value` is not of the form `IP/23/3831`
  public Reference {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a reference is written like IP/23/3831, not '" + value + "'");
    }
  }

  /// The one that file names carry as `slug`; empty where none does.
  public static Optional<Reference> ofSlug(String slug) {
    return Optional.of(slug.toUpperCase(Locale.ROOT).replace('-', '/'))
        .filter(FORM.asMatchPredicate())
        .map(Reference::new)
        .filter(reference -> reference.slug().equals(slug));
  }

  /// Those that a text mentions, in its order, in capitals or not.
  public static List<Reference> in(String text) {
    List<Reference> references = new ArrayList<>();
    if (!hasDigit(text)) {
      return references;
    }
    Matcher found = MENTION.matcher(text);
    while (found.find()) {
      references.add(
          new Reference(
              found.group(1).toUpperCase(Locale.ROOT)
                  + '/'
                  + found.group(2)
                  + '/'
                  + found.group(3)));
    }
    return references;
  }

  /// The one that a text is, as people write it, with nothing beside it.
  public static Optional<Reference> read(String text) {
    List<Reference> named = in(text);
    return named.size() == 1 && replaced(text, "").isBlank()
        ? Optional.of(named.getFirst())
        : Optional.empty();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A text with other words in place of each reference.
  public static String replaced(String text, String words) {
    return MENTION.matcher(text).replaceAll(Matcher.quoteReplacement(words));
  }

  /// The reference as file names carry it: `ip-23-3831`.
  public String slug() {
    return value.toLowerCase(Locale.ROOT).replace('/', '-');
  }

  @Override
  public int compareTo(Reference other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
