package eujp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.ReadRelease;
import eujp.release.ReleaseFault;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import eujp.terminal.json.AnswerJson;
import eujp.text.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp lint`: what is wrong with release files.
@Command(
    name = "lint",
    description =
        "Names every mistake of release files as FILE:LINE: REASON, and with 'warning:' what was"
            + " read in another way than it may be meant. Ends with 1 where there is a mistake: such"
            + " a file is left out by all commands.",
    footer = {
      "",
      "Examples:",
      "  eujp lint index-data/releases/ip-23-3831.en.md",
      "  eujp lint index-data",
      "  eujp lint --json my-releases"
    })
final class Lint implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A release file, a folder of some, or a folder with a folder 'releases' in it.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Write JSON for programs.")
  private boolean json;

  @Override
  public Integer call() {
    List<ReadRelease> read = new ArrayList<>();
    files.forEach(file -> read.addAll(read(file)));
    PrintWriter out = console.out();
    if (json) {
      JsonObject object = new JsonObject();
      object.add("files", array(read.stream().map(Lint::json).toList()));
      out.println(AnswerJson.GSON.toJson(object));
    } else {
      read.forEach(one -> write(one, out));
      out.println(summary(read));
    }
    return read.stream().allMatch(one -> one.mistakes().isEmpty()) ? 0 : 1;
  }

  private static List<ReadRelease> read(Path file) {
    if (!Files.isDirectory(file)) {
      return List.of(ReadRelease.of(file));
    }
    Path inside = file.resolve("releases");
    Path folder = Files.isDirectory(inside) ? inside : file;
    try {
      return Corpus.readFiles(folder);
    } catch (IOException unreadable) {
      throw Failure.of(
          "The folder %s cannot be read. Check its permissions.".formatted(folder), unreadable);
    }
  }

  private static void write(ReadRelease read, PrintWriter out) {
    read.mistakes().forEach(out::println);
    for (ReleaseFault warning : read.warnings()) {
      out.println(new ReleaseFault(warning.file(), warning.line(), "warning: " + warning.reason()));
    }
  }

  private static String summary(List<ReadRelease> read) {
    return "%s: %s, %s."
        .formatted(
            counted(read.size(), "file"),
            counted(read.stream().mapToInt(one -> one.mistakes().size()).sum(), "mistake"),
            counted(read.stream().mapToInt(one -> one.warnings().size()).sum(), "warning"));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static JsonObject json(ReadRelease read) {
    JsonObject object = new JsonObject();
    object.addProperty("file", Visible.line(read.file().toString()));
    object.add(
        "release",
        read.release().<JsonElement>map(one -> release(one.masthead())).orElse(JsonNull.INSTANCE));
    object.add("mistakes", remarks(read.mistakes()));
    object.add("warnings", remarks(read.warnings()));
    return object;
  }

  private static JsonObject release(Masthead masthead) {
    JsonObject object = new JsonObject();
    object.addProperty("reference", masthead.reference().value());
    object.addProperty("language", masthead.language());
    return object;
  }

  private static JsonArray remarks(List<ReleaseFault> faults) {
    List<JsonObject> remarks = new ArrayList<>();
    for (ReleaseFault fault : faults) {
      JsonObject remark = new JsonObject();
      remark.addProperty("line", fault.line());
      remark.addProperty("reason", fault.reason());
      remarks.add(remark);
    }
    return array(remarks);
  }

  private static JsonArray array(List<JsonObject> objects) {
    JsonArray array = new JsonArray();
    objects.forEach(array::add);
    return array;
  }
}
