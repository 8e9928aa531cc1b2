package eujp.slack.doctor;

import eujp.slack.Settings;
import eujp.slack.Settings.Storage;
import eujp.store.Key;
import eujp.store.Survey;
import eujp.store.UnusableDatabaseException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at the database, its files and the disk below them.
final class DataExam {
  private static final long MEGABYTE = 1_000_000;

  /// Below that, the next write may fail.
  private static final long MIN_FREE = 100 * MEGABYTE;

  /// Below that, somebody should know.
  private static final long MIN_COMFORTABLE = 1_000 * MEGABYTE;

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private DataExam() {}

  static List<Diagnosis> of(Settings settings) {
    Storage storage = settings.storage();
    List<Diagnosis> found = new ArrayList<>();
    Optional<Key> key = storage.key().map(secret -> Key.of(secret.value()));
    try {
      Optional<Survey> survey =
          storage.server().isPresent()
              ? Optional.of(Survey.at(storage.server().get(), key.or(() -> keyIn(storage))))
              : Survey.inFolder(storage.folder(), key);
      if (survey.isPresent()) {
        found.addAll(database(survey.get()));
        if (settings.served() instanceof Settings.Served.Many) {
          if (!survey.get().stores()) {
            found.add(
                Diagnosis.wrong(
                    "Stores",
                    "The database's user may make no schemas, which workspaces have their data in.",
                    "Let it: grant create on database … to …"));
          }
          found.addAll(WorkspaceExam.of(settings, survey.get().grants()));
        }
      } else {
        found.add(unmade(storage));
      }
    } catch (UnusableDatabaseException unusable) {
      found.add(Diagnosis.wrong("Database", String.valueOf(unusable.getMessage())));
    }
    found.add(files(storage.folder()));
    found.add(disk(storage));
    return found;
  }

  private static Optional<Key> keyIn(Storage storage) {
    try {
      return Key.existing(storage.folder());
    } catch (IOException | UnusableDatabaseException unreadable) {
      return Optional.empty();
    }
  }

  private static Diagnosis unmade(Storage storage) {
    return Files.isWritable(storage.existing())
        ? Diagnosis.fine("Database", "There is none yet; the first start makes it in EUJP_DATA.")
        : Diagnosis.wrong(
            "Database",
            "There is none yet, and EUJP_DATA cannot be made or written.",
            "Give the folder to the user that eujp runs as (chown), or set EUJP_DATA to another.");
  }

  private static List<Diagnosis> database(Survey survey) {
    List<Diagnosis> found = new ArrayList<>();
    if (!survey.fits()) {
      found.add(
          Diagnosis.wrong(
              "Database",
              "A newer eujp has changed it.",
              "Use that version, or put the backup from before the upgrade in its place."));
      return found;
    }
    if (!survey.keyFits()) {
      found.add(
          Diagnosis.wrong(
              "Key",
              "The database was written with another key, or the key is gone.",
              "Put it back from the backup: the file key in EUJP_DATA, or EUJP_KEY."));
    }
    found.add(
        survey.writable()
            ? Diagnosis.fine(
                "Database",
                survey.pending() == 0
                    ? "It can be read and written, and is up to date."
                    : "It can be read and written; the next start brings it up to date.")
            : Diagnosis.wrong(
                "Database",
                "It can be read, and not written.",
                "Give it to the user that eujp runs as."));
    found.add(owed(survey));
    return found;
  }

  private static Diagnosis owed(Survey survey) {
    String told =
        "%s for an answer, %s set aside."
            .formatted(
                counted(survey.waiting(), "question waits", "questions wait"),
                counted(survey.aside(), "is", "are"));
    return survey.aside() == 0
        ? Diagnosis.fine("Questions", told)
        : Diagnosis.doubtful(
            "Questions",
            told,
            "They could not be answered several times: the log says why, at that time. They go"
                + " after EUJP_KEEP_DAYS.");
  }

  private static String counted(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /// For their owner's eyes only: the folder 0700, the files in it 0600.
  private static Diagnosis files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Diagnosis.fine("Files", "There are none yet.");
    }
    List<String> open = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{eujp.db,key}*")) {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(folder))) {
        open.add("the folder EUJP_DATA");
      }
      for (Path file : files) {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
          open.add(file.getFileName().toString());
        }
      }
    } catch (UnsupportedOperationException otherSystem) {
      return Diagnosis.fine("Files", "This system has permissions of its own.");
    } catch (IOException unreadable) {
      return Diagnosis.wrong(
          "Files",
          "EUJP_DATA cannot be read.",
          "Give it to the user that eujp runs as (chown -R).");
    }
    return open.isEmpty()
        ? Diagnosis.fine("Files", "Only their owner can read what is kept.")
        : Diagnosis.doubtful(
            "Files",
            "Others can read %s.".formatted(String.join(", ", open)),
            "chmod 700 the folder and 600 the files; eujp serve does so to what is its own.");
  }

  private static Diagnosis disk(Storage storage) {
    try {
      FileStore store = Files.getFileStore(storage.existing());
      if (store.getTotalSpace() == 0) {
        return Diagnosis.wrong(
            "Disk", "Nothing can be kept where EUJP_DATA is.", "Set it to a folder on a disk.");
      }
      long free = store.getUsableSpace();
      String told = "%,d MB are free where EUJP_DATA is.".formatted(free / MEGABYTE);
      String advice = "Make room: what comes in is kept before it is answered.";
      return free < MIN_FREE
          ? Diagnosis.wrong("Disk", told, advice)
          : free < MIN_COMFORTABLE
              ? Diagnosis.doubtful("Disk", told, advice)
              : Diagnosis.fine("Disk", told);
    } catch (IOException unknown) {
      return Diagnosis.doubtful(
          "Disk", "How much is free cannot be told.", "Look at the disk with df.");
    }
  }
}
