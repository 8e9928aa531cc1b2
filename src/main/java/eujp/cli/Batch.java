package eujp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import eujp.answer.Answer;
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

/// Answers a file of questions: one JSON object a line in, one a line out, in the same order.
///
/// A line that cannot be read gets `{"id", "error"}` in its place, and does not stop the rest. `id`
/// is given back as it came, and is null where there is none. Bytes that are not UTF-8 become
/// U+FFFD, so that they spoil their own line only.
record Batch(BiFunction<String, List<String>, Answer> answerer) {
  /// @throws Failure if the file cannot be read
  void run(Path questions, PrintWriter out) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(questions), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.println(answer(line, number));
        }
      }
      out.flush();
    } catch (IOException unreadable) {
      throw Failure.usage(
          "The file %s cannot be read. Check that it is there and that you may read it."
              .formatted(questions),
          unreadable);
    }
  }

  private String answer(String line, int number) {
    try {
      JsonElement parsed = JsonParser.parseString(line);
      if (!(parsed instanceof JsonObject object)) {
        return error(JsonNull.INSTANCE, number, "is not a JSON object");
      }
      JsonElement id = Optional.ofNullable(object.get("id")).orElse(JsonNull.INSTANCE);
      JsonElement question = object.get("question");
      if (question == null
          || !question.isJsonPrimitive()
          || !question.getAsJsonPrimitive().isString()) {
        return error(id, number, "has no text 'question'");
      }
      Optional<List<String>> before = texts(object.get("before"));
      if (before.isEmpty()) {
        return error(id, number, "has a 'before' that is no list of questions");
      }
      return AnswerJson.write(
          Optional.of(id),
          question.getAsString(),
          answerer.apply(question.getAsString(), before.get()));
    } catch (JsonParseException malformed) {
      return error(JsonNull.INSTANCE, number, "is not JSON");
    }
  }

  /// The texts of a list, or none where there is no list; empty for anything else.
  private static Optional<List<String>> texts(@Nullable JsonElement list) {
    List<String> texts = new ArrayList<>();
    if (list == null || list.isJsonNull()) {
      return Optional.of(texts);
    }
    if (!(list instanceof JsonArray array)) {
      return Optional.empty();
    }
    for (JsonElement one : array) {
      if (!one.isJsonPrimitive() || !one.getAsJsonPrimitive().isString()) {
        return Optional.empty();
      }
      texts.add(one.getAsString());
    }
    return Optional.of(texts);
  }

  private static String error(JsonElement id, int number, String reason) {
    JsonObject error = new JsonObject();
    error.add("id", id);
    error.addProperty("error", "line " + number + " " + reason);
    return AnswerJson.GSON.toJson(error);
  }
}
