package eujp.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a tool was called with, as its parameters have it.
record ToolArguments(Map<String, Object> values) {
  /// Reads what an assistant gives; null counts as not given.
  ///
  /// @throws Refused if something is missing, unknown, or not as its schema says
  static ToolArguments read(
      List<Parameter> parameters, @Nullable Map<String, ? extends @Nullable Object> given) {
    Map<String, ? extends @Nullable Object> named = given == null ? Map.of() : given;
    List<String> names = parameters.stream().map(Parameter::name).toList();
    if (!names.containsAll(named.keySet())) {
      throw new Refused(
          "An argument is not known. The arguments are: %s."
              .formatted(names.stream().collect(Collectors.joining(", "))));
    }
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : parameters) {
      Object value = named.get(parameter.name());
      if (value != null) {
        values.put(parameter.name(), parameter.read(value));
      } else if (parameter.required()) {
        throw new Refused("“%s” is missing. Give it.".formatted(parameter.name()));
      }
    }
    return new ToolArguments(values);
  }

  /// A text that must be given.
  String text(String name) {
    return (String) Objects.requireNonNull(values.get(name));
  }

  /// A text that may be given.
  Optional<String> optional(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /// A number.
  int number(String name, int otherwise) {
    return (Integer) values.getOrDefault(name, otherwise);
  }

  /// The texts of a list.
  List<String> texts(String name) {
    return ((List<?>) values.getOrDefault(name, List.of()))
        .stream().map(String.class::cast).toList();
  }
}
