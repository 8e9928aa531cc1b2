package eujp.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import eujp.answer.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Answers a file of questions: one JSON object a line in, one a line out, in the same order.
///
/// A line that cannot be read gets `{"id", "error"}` in its place, and does not stop the rest.
record Batch(Function<String, Answer> answerer) {
  /// @throws Failure if the file cannot be read
  void run(Path questions, PrintWriter out) {
    try (BufferedReader lines = Files.newBufferedReader(questions)) {
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
          "The file %s cannot be read. Check that it is there and is UTF-8.".formatted(questions),
          unreadable);
    }
  }

  private String answer(String line, int number) {
    try {
      JsonElement parsed = JsonParser.parseString(line);
      if (!(parsed instanceof JsonObject object)) {
        return error(Optional.empty(), number, "is not a JSON object");
      }
      Optional<JsonElement> id = Optional.ofNullable(object.get("id"));
      JsonElement question = object.get("question");
      if (question == null
          || !question.isJsonPrimitive()
          || !question.getAsJsonPrimitive().isString()) {
        return error(id, number, "has no text 'question'");
      }
      return AnswerJson.write(id, question.getAsString(), answerer.apply(question.getAsString()));
    } catch (JsonParseException malformed) {
      return error(Optional.empty(), number, "is not JSON");
    }
  }

  private static String error(Optional<JsonElement> id, int number, String reason) {
    JsonObject error = new JsonObject();
    id.ifPresent(known -> error.add("id", known));
    error.addProperty("error", "line " + number + " " + reason);
    return AnswerJson.GSON.toJson(error);
  }
}
