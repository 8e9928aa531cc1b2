package eujp.lab;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import eujp.lab.learn.KnownQuestion;
import eujp.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads files of known questions.
final class QuestionFile {
  private static final Gson JSON = new Gson();

  private QuestionFile() {}

  /// Reads a file of questions, one JSON object a line.
  ///
  /// @throws Failure if the file or a line of it cannot be read
  static List<KnownQuestion> read(Path file) {
    try {
      List<KnownQuestion> questions = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          questions.add(parse(line, file, number));
        }
      }
      return questions;
    } catch (IOException unreadable) {
      throw Failure.usage(
          "The file %s cannot be read. Check that it is there and is UTF-8.".formatted(file),
          unreadable);
    }
  }

  private static KnownQuestion parse(String line, Path file, int number) {
    try {
      Line read = JSON.fromJson(line, Line.class);
      if (read.question != null && read.answered != null) {
        return new KnownQuestion(
            Objects.requireNonNullElse(read.kind, ""),
            read.question,
            Objects.requireNonNullElse(read.before, List.of()),
            Objects.requireNonNullElse(read.expect, List.of()),
            Objects.requireNonNullElse(read.answer, List.of()),
            read.answered);
      }
    } catch (JsonParseException malformed) {
      // Falls through to the failure below, which names the line.
    }
    throw Failure.usage(
        "%s:%d: a question is a JSON object with at least 'question' and 'answered'."
            .formatted(file, number),
        new JsonParseException("line " + number));
  }

  private record Line(
      @Nullable String kind,
      @Nullable String question,
      @Nullable List<String> before,
      @Nullable List<String> expect,
      @Nullable List<String> answer,
      @Nullable Boolean answered) {}
}
