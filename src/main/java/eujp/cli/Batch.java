package eujp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import eujp.answer.Answer;
import eujp.check.QuoteVerdict;
import eujp.terminal.AnswerJson;
import eujp.terminal.BoundedLines;
import eujp.terminal.Failure;
import eujp.terminal.QuoteJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Works through a file: one JSON object a line in, one a line out, in the same order.
///
/// A line that cannot be read gets `{"id", "error"}` in its place, and does not stop the rest. `id`
/// is given back as it came, and is null where there is none. Bytes that are not UTF-8 become
/// U+FFFD, so that they spoil their own line only.
final class Batch {
  private final Work work;

  private Batch(Work work) {
    this.work = work;
  }

  /// What is done with a line.
  private interface Work {
    String done(JsonElement id, JsonObject line) throws UnfitLineException;
  }

  /// A line that is no order for work; the message says why.
  private static final class UnfitLineException extends Exception {
    private static final long serialVersionUID = 1;

    private UnfitLineException(String reason) {
      super(reason);
    }
  }

  /// Answers lines with a `question` and perhaps the questions `before` it.
  static Batch ofQuestions(BiFunction<String, List<String>, Answer> answerer) {
    return new Batch((id, line) -> {
      String question = text(line, "question");
      List<String> before = texts(line, "before");
      return AnswerJson.write(Optional.of(id), question, answerer.apply(question, before));
    });
  }

  /// Checks lines with a `quote` and perhaps its `speaker`.
  static Batch ofQuotations(BiFunction<String, Optional<String>, QuoteVerdict> checker) {
    return new Batch((id, line) -> {
      String quote = text(line, "quote");
      Optional<String> speaker =
          isMissing(line.get("speaker")) ? Optional.empty() : Optional.of(text(line, "speaker"));
      return QuoteJson.write(Optional.of(id), quote, checker.apply(quote, speaker));
    });
  }

  /// @throws Failure if the file cannot be read
  void run(Path file, PrintWriter out) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      BoundedLines bounded = new BoundedLines(lines);
      int number = 0;
      for (var line = bounded.next(); line != null; line = bounded.next()) {
        number++;
        if (!line.whole()) {
          out.println(
              error(
                  JsonNull.INSTANCE,
                  number,
                  "is longer than %,d characters".formatted(BoundedLines.MAX_CHARS)));
        } else if (!line.text().isBlank()) {
          out.println(result(line.text(), number));
        }
      }
      out.flush();
    } catch (IOException unreadable) {
      throw Failure.usage(
          "The file %s cannot be read. Check that it is there and that you may read it."
              .formatted(file),
          unreadable);
    }
  }

  private String result(String line, int number) {
    JsonElement id = JsonNull.INSTANCE;
    try {
      JsonElement parsed = JsonParser.parseString(line);
      if (!(parsed instanceof JsonObject object)) {
        return error(id, number, "is not a JSON object");
      }
      id = Optional.ofNullable(object.get("id")).orElse(JsonNull.INSTANCE);
      return work.done(id, object);
    } catch (UnfitLineException unfit) {
      return error(id, number, String.valueOf(unfit.getMessage()));
    } catch (JsonParseException malformed) {
      return error(id, number, "is not JSON");
    }
  }

  private static String text(JsonObject line, String name) throws UnfitLineException {
    if (!isText(line.get(name))) {
      throw new UnfitLineException("has no text '" + name + "'");
    }
    return line.get(name).getAsString();
  }

  /// The texts of a list, or none where there is no list.
  private static List<String> texts(JsonObject line, String name) throws UnfitLineException {
    JsonElement list = line.get(name);
    List<String> texts = new ArrayList<>();
    if (isMissing(list)) {
      return texts;
    }
    if (!(list instanceof JsonArray array) || !array.asList().stream().allMatch(Batch::isText)) {
      throw new UnfitLineException("has a '" + name + "' that is no list of texts");
    }
    array.forEach(one -> texts.add(one.getAsString()));
    return texts;
  }

  private static boolean isMissing(@Nullable JsonElement value) {
    return value == null || value.isJsonNull();
  }

  private static boolean isText(@Nullable JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isString();
  }

  private static String error(JsonElement id, int number, String reason) {
    JsonObject error = new JsonObject();
    error.add("id", id);
    error.addProperty("error", "line " + number + " " + reason);
    return AnswerJson.GSON.toJson(error);
  }
}
