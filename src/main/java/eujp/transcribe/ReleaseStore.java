package eujp.transcribe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import eujp.release.Corpus;
import eujp.release.ReleaseFault;
import eujp.release.TextFile;
import eujp.release.UnfitFileException;
import eujp.release.former.FormerTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The folder of a corpus, into which releases are brought.
///
/// What was brought in is noted in `fetched.json` beside `releases`, with a digest: a file that
/// differs from that was edited by hand, and is not replaced unless that is asked for. The text
/// that a file had is [kept beside][FormerTexts].
public final class ReleaseStore {
  /// Changes when pages are written in another way, so that they are fetched anew.
  private static final int FORM = 1;

  private static final String NOTES = "fetched.json";
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path corpus;

  /// @param corpus the folder that holds `releases`, which is made where it is missing
  public ReleaseStore(Path corpus) {
    this.corpus = corpus;
  }

  /// What became of a file.
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    /// It was edited by hand, or is of another source, and was left as it is.
    KEPT
  }

  /// What became of a file, and how it differs.
  ///
  /// @param outcome what became of the file
  /// @param difference what changed, in a few words; empty where nothing did
  public record Result(Outcome outcome, String difference) {}

  /// Where a release is from, as an HTTP server tells it.
  ///
  /// @param address that was asked for; empty for a file
  /// @param etag empty where the server gave none
  /// @param lastModified empty where the server gave none
  public record Source(String address, String etag, String lastModified) {
    /// A file of this machine.
    public static Source file() {
      return new Source("", "", "");
    }
  }

  /// What `fetched.json` says of a file. Values may be missing in a file that was tampered with.
  private record Note(
      int form,
      @Nullable String sha256,
      @Nullable String before,
      @Nullable String address,
      @Nullable String etag,
      @Nullable String lastModified) {}

  /// Where the release in a file is from, if it is still the one that was brought in.
  ///
  /// @param name of the file
  public Optional<Source> source(String name) throws IOException {
    Note note = notes().get(name);
    Optional<String> text = text(name);
    if (note == null
        || note.form() != FORM
        || text.isEmpty()
        || !digest(text.get()).equals(note.sha256())) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            Objects.requireNonNullElse(note.address(), ""),
            Objects.requireNonNullElse(note.etag(), ""),
            Objects.requireNonNullElse(note.lastModified(), "")));
  }

  /// Writes a release, unless its file has the same text.
  ///
  /// @param force whether a file that was edited by hand is replaced
  /// @param now when; it is part of the name under which the old text is kept
  /// @throws UnreadableSourceException if the release would not be read again
  public Result keep(ReleaseDraft draft, Source source, boolean force, Instant now)
      throws IOException, UnreadableSourceException {
    String name = draft.name();
    String text = draft.text();
    check(name, text);
    Files.createDirectories(releases());
    Path file = releases().resolve(name);
    Map<String, Note> notes = notes();
    boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    Optional<String> old = text(name);
    if (isThere && old.isEmpty()) {
      throw new UnreadableSourceException(
          "%s is there and is no text file; take it away".formatted(file));
    }
    if (old.isPresent() && old.get().equals(text)) {
      note(notes, name, text, Optional.empty(), source);
      return new Result(Outcome.UNCHANGED, "");
    }
    boolean ours = old.isEmpty() || isOurs(notes.get(name), old.get());
    if (!ours && !force) {
      return new Result(Outcome.KEPT, difference(old.get(), text));
    }
    if (old.isPresent()) {
      new FormerTexts(corpus)
          .keep(name.substring(0, name.length() - ".md".length()), TextFile.bytes(file), now);
    }
    note(notes, name, text, ours ? old : Optional.empty(), source);
    write(file, text);
    return old.isEmpty()
        ? new Result(Outcome.ADDED, "")
        : new Result(Outcome.CHANGED, difference(old.get(), text));
  }

  private Path releases() {
    return corpus.resolve("releases");
  }

  /// The text of a release file; none where there is none that can be read.
  private Optional<String> text(String name) {
    Path file = releases().resolve(name);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(TextFile.read(file))
          : Optional.empty();
    } catch (UnfitFileException unfit) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(@Nullable Note note, String text) {
    String digest = digest(text);
    return note != null && (digest.equals(note.sha256()) || digest.equals(note.before()));
  }

  private void note(
      Map<String, Note> notes, String name, String text, Optional<String> before, Source source)
      throws IOException {
    Note note =
        new Note(
            FORM,
            digest(text),
            before.map(ReleaseStore::digest).orElse(null),
            source.address(),
            source.etag(),
            source.lastModified());
    if (!note.equals(notes.put(name, note))) {
      write(corpus.resolve(NOTES), JSON.toJson(notes) + "\n");
    }
  }

  /// What is noted of the files; nothing where the notes cannot be read, so that every file counts
  /// as edited by hand.
  private Map<String, Note> notes() throws IOException {
    Path file = corpus.resolve(NOTES);
    Map<String, Note> notes = new TreeMap<>();
    if (!Files.exists(file)) {
      return notes;
    }
    try {
      NoteFile read = JSON.fromJson("{\"notes\":" + TextFile.read(file) + "}", NoteFile.class);
      if (read != null && read.notes() != null) {
        read.notes()
            .forEach((name, note) -> {
              if (note != null) {
                notes.put(name, note);
              }
            });
      }
    } catch (JsonParseException malformed) {
      notes.clear();
    }
    return notes;
  }

  private record NoteFile(@Nullable Map<String, Note> notes) {}

  private static void write(Path file, String text) throws IOException {
    TextFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads the release as the program will.
  private static void check(String name, String text)
      throws IOException, UnreadableSourceException {
    Path scratch = Files.createTempDirectory("eujp");
    Path file = scratch.resolve("releases").resolve(name);
    try {
      Files.createDirectories(scratch.resolve("releases"));
      Files.writeString(file, text);
      List<ReleaseFault> faults = Corpus.read(scratch).faults();
      if (!faults.isEmpty()) {
        throw new UnreadableSourceException(
            "no release can be made of it: in line %d %s"
                .formatted(faults.getFirst().line(), faults.getFirst().reason()));
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(scratch.resolve("releases"));
      Files.deleteIfExists(scratch);
    }
  }

  /// How many paragraphs one text has that the other has not.
  private static String difference(String old, String text) {
    List<String> gone = new ArrayList<>(paragraphs(old));
    List<String> fresh = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    gone.forEach(paragraph -> counts.merge(paragraph, 1, Integer::sum));
    for (String paragraph : paragraphs(text)) {
      if (counts.merge(paragraph, -1, Integer::sum) < 0) {
        fresh.add(paragraph);
      }
    }
    int missing = counts.values().stream().filter(count -> count > 0).mapToInt(one -> one).sum();
    return "%s new, %d gone".formatted(counted(fresh.size()), missing);
  }

  private static String counted(int count) {
    return count + (count == 1 ? " paragraph" : " paragraphs");
  }

  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
