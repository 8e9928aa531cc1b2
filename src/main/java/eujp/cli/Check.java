package eujp.cli;

import eujp.check.draft.DraftCheck;
import eujp.check.draft.DraftReport;
import eujp.library.Library;
import eujp.search.PassageIndex;
import eujp.terminal.Console;
import eujp.terminal.DraftText;
import eujp.terminal.Failure;
import eujp.terminal.FilterOptions;
import eujp.terminal.PassageOptions;
import eujp.terminal.ResultOptions;
import eujp.terminal.Terminal;
import eujp.terminal.json.DraftJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp check`: checks a draft in the terminal.
@Command(
    name = "check",
    description =
        "Looks up every quotation, date, number, ordinal, name with role, place, reference and"
            + " contact of a draft in the releases.",
    footer = {
      "",
      "Each is found, different, elsewhere (in the releases, but not clearly of the same thing) or"
          + " not in the releases, in the order of the draft, behind file:line:column; columns count"
          + " characters. A line says what was not looked at. A line of --batch is {\"id\","
          + " \"draft\"}.",
      "",
      "Examples:",
      "  eujp check draft.txt",
      "  pbpaste | eujp check -",
      "  eujp check --format html draft.txt > report.html",
      "  eujp check --exit-code draft.txt > report.txt \\",
      "    && mail -s 'To print' desk < draft.txt",
      "",
      "Exit code 0 means that the draft was checked, whatever was found; with --exit-code, 1 where"
          + " somebody has to look at something."
    })
final class Check implements Callable<Integer> {
  /// A character takes at most three bytes of UTF-8, or four for two.
  private static final int MAX_BYTES = 3 * DraftCheck.LONGEST;

  private static final String STANDARD_INPUT = "-";

  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Mixin private ResultOptions written = new ResultOptions();

  @Mixin private Batch batch = new Batch();

  private Optional<Path> file = Optional.empty();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A text file in UTF-8; - reads standard input.")
  void setFile(Path given) {
    file = Optional.of(given);
  }

  @Override
  public Integer call() throws IOException {
    if (batch.isGiven(file.isPresent(), "a draft", written)) {
      try (PassageIndex open = passages.open()) {
        return written.exitCode(
            batch.check(new Library(open, Optional.empty(), filters.filter(open))::check));
      }
    }
    String draft = read();
    PrintWriter out = console.out();
    try (PassageIndex open = passages.open()) {
      DraftReport report = new Library(open, Optional.empty(), filters.filter(open)).check(draft);
      if (written.json()) {
        out.println(DraftJson.write(report));
      } else {
        out.print(new DraftText(Terminal.detect(), named()).write(report, written.format()));
        out.flush();
      }
      return written.exitCode(report.isRight());
    }
  }

  private String named() {
    return file.map(Path::toString).orElse(STANDARD_INPUT);
  }

  private String read() {
    String named = named();
    try (InputStream in =
        named.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(named))) {
      return text(in.readNBytes(MAX_BYTES + 1));
    } catch (CharacterCodingException binary) {
      throw Failure.usage(name() + " is not text in UTF-8. Save the draft as plain text.", binary);
    } catch (IOException unreadable) {
      String why =
          file.filter(Files::isDirectory).isPresent()
              ? " is a folder. Give one file of it."
              : " cannot be read. Check the name and its permissions.";
      throw Failure.usage(name() + why, unreadable);
    }
  }

  private String text(byte[] bytes) throws CharacterCodingException {
    // A cut in the middle of a character is no fault of the file: too long comes first.
    if (bytes.length > MAX_BYTES) {
      throw tooLong();
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    String draft = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (draft.indexOf('\0') >= 0) {
      throw new CharacterCodingException();
    }
    if (draft.isBlank()) {
      throw Failure.usage(name() + " is empty. Give a draft to check.", new IOException("empty"));
    }
    if (draft.length() > DraftCheck.LONGEST) {
      throw tooLong();
    }
    return draft;
  }

  private Failure tooLong() {
    return Failure.usage(
        "%s is longer than %,d characters. Check it in parts."
            .formatted(name(), DraftCheck.LONGEST),
        new IOException("too long"));
  }

  private String name() {
    return named().equals(STANDARD_INPUT) ? "The draft on standard input" : "The draft " + named();
  }
}
