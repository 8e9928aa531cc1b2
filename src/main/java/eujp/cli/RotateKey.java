package eujp.cli;

import eujp.slack.InvalidSettings;
import eujp.slack.Settings;
import eujp.store.Key;
import eujp.store.KeyRotation;
import eujp.store.UnusableDatabaseException;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `eujp rotate-key`: gives the database another key.
@Command(
    name = "rotate-key",
    description =
        "Replaces the key that what is kept is sealed with. All bots on the database must be"
            + " stopped.",
    footer = {
      "",
      "It reads EUJP_DATA, DATABASE_URL and EUJP_KEY, as serve does. Where the key is a file in",
      "EUJP_DATA, a new one is made. Where it is EUJP_KEY, set EUJP_KEY_NEW to the new one, and",
      "EUJP_KEY to it afterwards. Ratings lose who gave them: whoever rates again counts anew.",
      "",
      "Examples:",
      "  eujp rotate-key",
      "  (umask 077; openssl rand -hex 32 > key.new)",
      "  EUJP_KEY_NEW=$(cat key.new) eujp rotate-key"
    })
final class RotateKey implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp eujp;

  @Override
  public Integer call() {
    Settings.NewKey settings = settings();
    Settings.Storage storage = settings.storage();
    KeyRotation rotation = new KeyRotation(storage.folder(), storage.server());
    PrintWriter out = console.out();
    try {
      if (storage.key().isPresent() && settings.next().isPresent()) {
        Optional<KeyRotation.Report> report =
            rotation.ofSetting(
                Key.of(storage.key().get().value()), Key.of(settings.next().get().value()));
        out.println(
            report.map(RotateKey::told).orElse("The database has the new key already.")
                + " Set EUJP_KEY to the value of EUJP_KEY_NEW before you start eujp.");
      } else {
        out.println(told(rotation.ofFile()));
      }
    } catch (UnusableDatabaseException e) {
      throw Failure.of(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw Failure.of(
          "the key was not replaced, or nobody knows ("
              + e.getMessage()
              + "). Nothing is lost; run this again.",
          e);
    }
    return 0;
  }

  private static String told(KeyRotation.Report report) {
    String unreadable =
        report.unreadable() == 0
            ? ""
            : " Gone, since unreadable: %d.".formatted(report.unreadable());
    return "The database has a new key: %s sealed with it, %s anonymous.%s"
        .formatted(
            counted(report.questions(), "question"),
            counted(report.ratings(), "rating"),
            unreadable);
  }

  /// `1 question is`, `2 questions are`
  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? " is" : "s are");
  }

  private Settings.NewKey settings() {
    try {
      return Settings.readNewKey(eujp.environment());
    } catch (InvalidSettings invalid) {
      throw Failure.settings(invalid);
    }
  }
}
