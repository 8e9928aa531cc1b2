package eujp.terminal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How a listing is written.
public enum Format {
  TEXT("text"),
  MARKDOWN("markdown"),
  HTML("html"),
  CSL_JSON("csl-json");

  private final String name;

  Format(String name) {
    this.name = name;
  }

  /// As they are typed.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(format -> format.name).iterator();
    }
  }

  /// From what somebody typed.
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String typed) {
      Optional<Format> named =
          Arrays.stream(values()).filter(format -> format.name.equals(typed)).findFirst();
      return named.orElseThrow(() ->
          new TypeConversionException(
              "'%s' is none of %s".formatted(typed, String.join(", ", new Names()))));
    }
  }
}
