package eujp.release.former;

import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.release.ReleaseFault;
import eujp.release.TextFile;
import eujp.release.UnfitFileException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts that release files had, whole and byte for byte, in the folder `former` beside
/// `releases`: of each release and language those of the last [#MAX_KEPT] changes.
///
/// `former/ip-23-3831.en/2026-01-15T100000Z.md` is what IP/23/3831 said in English until that time.
/// Nothing in it is searched or listed as a release.
///
/// @param corpus the folder that holds `releases`
public record FormerTexts(Path corpus) {
  /// Texts that are kept of a release in a language; the oldest go first.
  public static final int MAX_KEPT = 20;

  private static final String FOLDER = "former";

  /// Files that are looked at in the folder of a release, of which it has at most [#MAX_KEPT] from
  /// us.
  private static final int MAX_LISTED = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern NAME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{6}Z)(?:-(\\d{1,4}))?\\.md");

  /// A text that is kept.
  ///
  /// @param number tells it from others of the same second
  private record Kept(Instant until, int number, Path file) {}

  /// What names a release in a language here: `ip-23-3831.en`, as its file does.
  public static String name(Masthead release) {
    return name(release.reference(), release.language());
  }

  private static String name(Reference reference, String language) {
    return reference.slug() + "." + language;
  }

  /// Keeps the text that a release had, unless it is the one that was kept last.
  ///
  /// @param release see [#name]
  /// @param text the whole file
  /// @param until when it was seen to be another
  /// @throws IOException if it cannot be kept
  public void keep(String release, byte[] text, Instant until) throws IOException {
    Path folder = folder(release);
    for (Path one : List.of(corpus.resolve(FOLDER), folder)) {
      if (!Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(one);
      } else if (!Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(one + " is no folder; put one in its place");
      }
    }
    List<Kept> kept = kept(folder, _ -> {});
    if (!kept.isEmpty() && isSame(kept.getFirst().file(), text)) {
      return;
    }
    Instant second = until.truncatedTo(ChronoUnit.SECONDS);
    String time = TIME.format(second);
    Path file = folder.resolve(time + ".md");
    for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
      if (isSame(file, text)) {
        return;
      }
      file = folder.resolve(time + "-" + i + ".md");
    }
    TextFile.write(file, text);
    for (Kept old : kept.stream().skip(MAX_KEPT - 1L).toList()) {
      Files.deleteIfExists(old.file());
    }
  }

  private static boolean isSame(Path file, byte[] text) {
    try {
      return Arrays.equals(TextFile.bytes(file), text);
    } catch (UnfitFileException unfit) {
      return false;
    }
  }

  /// What a release was, the newest first. Each is read when it is asked for.
  ///
  /// @param leftOut is told of what cannot be read
  public Stream<FormerRelease> newestFirst(
      Reference reference, String language, Consumer<ReleaseFault> leftOut) {
    Path folder = folder(name(reference, language));
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    if (!isOurs(folder)) {
      leftOut.accept(
          new ReleaseFault(folder, 1, "the folder is a link; put a folder in its place"));
      return Stream.empty();
    }
    return kept(folder, leftOut).stream()
        .limit(MAX_KEPT)
        .flatMap(text ->
            read(text.file(), reference, language, leftOut)
                .map(release -> new FormerRelease(text.until(), release))
                .stream());
  }

  private static Optional<Release> read(
      Path file, Reference reference, String language, Consumer<ReleaseFault> leftOut) {
    Corpus alone = Corpus.ofFile(file);
    alone.faults().forEach(leftOut);
    Optional<Release> release = alone.releases().stream().findFirst();
    boolean another =
        release.isPresent() && !name(release.get().masthead()).equals(name(reference, language));
    if (another) {
      leftOut.accept(
          new ReleaseFault(file, 1, "the file is of another release or language; take it away"));
    }
    return another ? Optional.empty() : release;
  }

  private Path folder(String release) {
    return corpus.resolve(FOLDER).resolve(release);
  }

  /// Whether neither a folder nor the one above it is a link, which could lead anywhere.
  private boolean isOurs(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(corpus.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
  }

  /// What is kept in a folder, the newest first; what is no file of ours is told and left out.
  private static List<Kept> kept(Path folder, Consumer<ReleaseFault> leftOut) {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.md")) {
      int listed = 0;
      for (Path file : files) {
        if (++listed > MAX_LISTED) {
          break;
        }
        Optional<Kept> one = kept(file);
        one.ifPresent(kept::add);
        if (one.isEmpty()) {
          leftOut.accept(
              new ReleaseFault(file, 1, "this is no former text of a release; take it away"));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      leftOut.accept(new ReleaseFault(folder, 1, "the folder cannot be read; check permissions"));
    }
    kept.sort(Comparator.comparing(Kept::until).thenComparingInt(Kept::number).reversed());
    return kept;
  }

  private static Optional<Kept> kept(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      Instant until = TIME.parse(name.group(1), Instant::from);
      int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
      return Optional.of(new Kept(until, number, file));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
