package eujp.mcp;

import eujp.slack.questions.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An argument that a tool takes: what its schema says, and whether what is given keeps to it.
///
/// @param description for the assistant
/// @param least characters of a text, entries of a list, or the least number
/// @param most characters of a text, entries of a list, or the greatest number
record Parameter(
    String name, Kind kind, boolean required, String description, int least, int most) {
  /// What it holds.
  enum Kind {
    TEXT,
    NUMBER,
    QUESTIONS
  }

  /// Characters of each text in a list.
  private static final int MAX_ENTRY = Question.MAX_CHARS;

  static Parameter text(String name, int most, String description) {
    return new Parameter(name, Kind.TEXT, true, description, 1, most);
  }

  static Parameter number(String name, int least, int most, String description) {
    return new Parameter(name, Kind.NUMBER, true, description, least, most);
  }

  static Parameter questions(String name, int most, String description) {
    return new Parameter(name, Kind.QUESTIONS, true, description, 0, most);
  }

  Parameter optional() {
    return new Parameter(name, kind, false, description, least, most);
  }

  /// As JSON Schema has it.
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (kind) {
      case TEXT -> {
        schema.put("type", "string");
        schema.put("minLength", least);
        schema.put("maxLength", most);
      }
      case NUMBER -> {
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
      }
      case QUESTIONS -> {
        schema.put("type", "array");
        schema.put("items", Map.of("type", "string", "maxLength", MAX_ENTRY));
        schema.put("maxItems", most);
      }
    }
    schema.put("description", description);
    return schema;
  }

  /// The value as the tool takes it: a text, an integer or a list of texts.
  ///
  /// @throws Refused if it is not as the schema says
  Object read(@Nullable Object value) {
    return switch (kind) {
      case TEXT -> text(value);
      case NUMBER -> number(value);
      case QUESTIONS -> questions(value);
    };
  }

  private String text(@Nullable Object value) {
    if (!(value instanceof String text)) {
      throw new Refused("“%s” is not a text. Give it as a string.".formatted(name));
    }
    if (text.isBlank()) {
      throw new Refused("“%s” is empty. Give the words.".formatted(name));
    }
    if (text.length() > most) {
      throw new Refused(
          "“%s” has more than %,d characters. Give less at once.".formatted(name, most));
    }
    return text;
  }

  private Integer number(@Nullable Object value) {
    if (value instanceof Number number
        && number.doubleValue() == Math.rint(number.doubleValue())
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.intValue();
    }
    throw new Refused(
        "“%s” is not a whole number from %d to %,d. Give one.".formatted(name, least, most));
  }

  private List<String> questions(@Nullable Object value) {
    if (value instanceof List<?> list
        && list.size() <= most
        && list.stream()
            .allMatch(entry -> entry instanceof String text && text.length() <= MAX_ENTRY)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new Refused(
        "“%s” is not a list of at most %d texts with at most %,d characters each. Give one."
            .formatted(name, most, MAX_ENTRY));
  }
}
