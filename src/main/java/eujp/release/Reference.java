package eujp.release;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The reference under which the Commission publishes a text, such as `IP/23/3831`.
///
/// @param value letters, then a year of two digits and a number, parted by slashes
public record Reference(String value) implements Comparable<Reference> {
  private static final Pattern FORM = Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}");

  /// @throws IllegalArgumentException if `value` is not of the form `IP/23/3831`
  public Reference {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a reference is written like IP/23/3831, not '" + value + "'");
    }
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
