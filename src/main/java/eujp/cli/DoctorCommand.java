package eujp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.cluster.SearchRefusedException;
import eujp.cluster.SearchUnavailableException;
import eujp.search.PassageIndex;
import eujp.slack.doctor.Diagnosis;
import eujp.slack.doctor.Diagnosis.State;
import eujp.slack.doctor.Doctor;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import eujp.terminal.Failure;
import eujp.terminal.PassageOptions;
import eujp.terminal.json.AnswerJson;
import eujp.text.Visible;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `eujp doctor`: whether all is there that the bot needs.
@Command(
    name = "doctor",
    description =
        "Looks whether all is there that the bot needs: settings, tokens, scopes, the way that Slack"
            + " takes, database, files, disk, clock, releases, encoder; and says what to do.",
    footer = {
      "",
      "It reads the settings that serve reads, and may run beside it: it posts nothing, takes no"
          + " lock and changes nothing. It prints no token, secret or text.",
      "",
      "Examples:",
      "  eujp doctor",
      "  eujp doctor --corpus my-releases --json",
      "",
      "Exit codes: 0 the bot can work, though there may be something to look at (!), 1 it cannot"
          + " (✗)."
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp eujp;

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(names = "--json", description = "Write JSON for programs.")
  private boolean json;

  @Override
  public Integer call() {
    List<Diagnosis> found =
        new ArrayList<>(Doctor.examine(eujp.environment(), InstantSource.system()));
    found.addAll(releases());
    found.add(encoder());
    boolean works = found.stream().noneMatch(one -> one.state() == State.WRONG);
    PrintWriter out = console.out();
    if (json) {
      out.println(json(works, found));
    } else {
      found.forEach(one -> print(out, one));
    }
    out.flush();
    return works ? 0 : 1;
  }

  private List<Diagnosis> releases() {
    List<Diagnosis> found = new ArrayList<>();
    try (PassageIndex open =
        passages.open(left ->
            found.add(
                Diagnosis.doubtful(
                    "Releases", "Left out: " + left, "Correct the file, or remove it.")))) {
      int releases = open.releaseCount();
      found.addFirst(
          Diagnosis.fine(
              "Releases",
              "%d %s read.".formatted(releases, releases == 1 ? "release is" : "releases are")));
    } catch (Failure failure) {
      found.add(Diagnosis.wrong("Releases", String.valueOf(failure.getMessage())));
    } catch (SearchUnavailableException | SearchRefusedException away) {
      found.add(Diagnosis.wrong("Releases", String.valueOf(away.getMessage())));
    }
    return found;
  }

  private Diagnosis encoder() {
    try {
      return Diagnosis.fine(
          "Encoder",
          encoder.load().isPresent()
              ? "It can be used."
              : "None is named: questions are read by their words.");
    } catch (Failure failure) {
      return Diagnosis.wrong("Encoder", String.valueOf(failure.getMessage()));
    }
  }

  private static void print(PrintWriter out, Diagnosis one) {
    out.println(
        Visible.line(
            "%s %s: %s%s"
                .formatted(
                    one.state().sign(),
                    one.subject(),
                    one.told(),
                    one.advice().isEmpty() ? "" : " → " + one.advice())));
  }

  private static String json(boolean works, List<Diagnosis> found) {
    JsonArray checks = new JsonArray();
    for (Diagnosis one : found) {
      JsonObject check = new JsonObject();
      check.addProperty("check", one.subject());
      check.addProperty("state", one.state().toString());
      check.addProperty("told", one.told());
      check.addProperty("advice", one.advice());
      checks.add(check);
    }
    JsonObject json = new JsonObject();
    json.addProperty("works", works);
    json.add("checks", checks);
    return AnswerJson.GSON.toJson(json);
  }
}
