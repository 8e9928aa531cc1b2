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
import eujp.check.draft.DraftCheck;
import eujp.check.draft.DraftReport;
import eujp.terminal.BoundedLines;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import eujp.terminal.ResultOptions;
import eujp.terminal.json.AnswerJson;
import eujp.terminal.json.DraftJson;
import eujp.terminal.json.QuoteJson;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `--batch`: works through a file, one JSON object a line in, one a line out, in the same order. A
/// mixin of each command that takes one thing at a time.
///
/// A line that cannot be read gets `{"id", "error"}` in its place, and does not stop the rest. `id`
/// is given back as it came, and is null where there is none. Bytes that are not UTF-8 become
/// U+FFFD, so that they spoil their own line only.
final class Batch {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Mixin private Console console = new Console();

  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Work through a file instead, one JSON object a line; - reads standard input. What comes"
              + " of each is a line of JSON, in the same order. See below for what stands in a line.")
  void setFile(Path given) {
    file = Optional.of(given);
  }

  /// What is done with a line.
  private interface Work {
    Outcome done(JsonElement id, JsonObject line) throws UnfitLineException;
  }

  /// What came of a line.
  ///
  /// @param right whether all is found, and as the releases have it
  private record Outcome(String json, boolean right) {}

  /// A line that is no order for work; the message says why.
  private static final class UnfitLineException extends Exception {
    private static final long serialVersionUID = 1;

    private UnfitLineException(String reason) {
      super(reason);
    }
  }

  /// Whether there is a file to work through.
  ///
  /// @param typed what the command takes, which is empty where it is not given
  /// @throws ParameterException see [#isGiven(boolean, String, ResultOptions)]; or if `-` is typed
  boolean isGiven(String typed, String what, ResultOptions written) {
    if (STANDARD_INPUT.toString().equals(typed)) {
      throw console.misuse("The standard input is read with --batch -, a JSON object a line.");
    }
    return isGiven(!typed.isEmpty(), what, written);
  }

  /// Whether there is a file to work through.
  ///
  /// @param typed whether what the command takes is given without it
  /// @param what the command takes, with its article: `a question`
  /// @throws ParameterException if not exactly one of both is given, or the file and a format
  boolean isGiven(boolean typed, String what, ResultOptions written) {
    written.check();
    if (typed == file.isPresent()) {
      throw console.misuse("Give %s, or a file of such with --batch.".formatted(what));
    }
    if (file.isPresent() && written.isFormatGiven()) {
      throw console.misuse("--batch always writes JSON: leave out --format.");
    }
    return file.isPresent();
  }

  /// Answers lines with a `question` and perhaps the questions `before` it.
  ///
  /// @return whether each line is right
  boolean answer(BiFunction<String, List<String>, Answer> answerer) {
    return run((id, line) -> {
      String question = text(line, "question");
      Answer answer = answerer.apply(question, texts(line, "before"));
      return new Outcome(
          AnswerJson.write(Optional.of(id), question, answer), answer instanceof Answer.Found);
    });
  }

  /// Checks lines with a `quote` and perhaps its `speaker`.
  ///
  /// @return whether each line is right
  boolean quote(BiFunction<String, Optional<String>, QuoteVerdict> checker) {
    return run((id, line) -> {
      String quote = text(line, "quote");
      Optional<String> speaker =
          isMissing(line.get("speaker")) ? Optional.empty() : Optional.of(text(line, "speaker"));
      QuoteVerdict verdict = checker.apply(quote, speaker);
      return new Outcome(QuoteJson.write(Optional.of(id), quote, verdict), verdict.isRight());
    });
  }

  /// Checks lines with a `draft`.
  ///
  /// @return whether each line is right
  boolean check(Function<String, DraftReport> checker) {
    return run((id, line) -> {
      String draft = text(line, "draft");
      if (draft.length() > DraftCheck.LONGEST) {
        throw new UnfitLineException(
            "has a 'draft' of more than %,d characters".formatted(DraftCheck.LONGEST));
      }
      DraftReport report = checker.apply(draft);
      return new Outcome(DraftJson.write(Optional.of(id), report), report.isRight());
    });
  }

  /// @throws Failure if the file cannot be read
  private boolean run(Work work) {
    PrintWriter out = console.out();
    Path given = file.orElseThrow();
    boolean right = true;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                given.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(given),
                StandardCharsets.UTF_8))) {
      BoundedLines bounded = new BoundedLines(lines);
      int number = 0;
      // Nobody waits for what cannot be written.
      for (var line = bounded.next(); line != null && !out.checkError(); line = bounded.next()) {
        number++;
        if (line.whole() && line.text().isBlank()) {
          continue;
        }
        Outcome outcome =
            line.whole()
                ? outcome(work, line.text(), number)
                : error(
                    JsonNull.INSTANCE,
                    number,
                    "is longer than %,d characters".formatted(BoundedLines.MAX_CHARS));
        out.println(outcome.json());
        right &= outcome.right();
      }
      out.flush();
      return right;
    } catch (IOException unreadable) {
      throw Failure.usage(
          "The file %s cannot be read. Check that it is there and that you may read it."
              .formatted(given),
          unreadable);
    }
  }

  private static Outcome outcome(Work work, String line, int number) {
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

  private static Outcome error(JsonElement id, int number, String reason) {
    JsonObject error = new JsonObject();
    error.add("id", id);
    error.addProperty("error", "line " + number + " " + reason);
    return new Outcome(AnswerJson.GSON.toJson(error), false);
  }
}
