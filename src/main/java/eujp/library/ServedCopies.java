package eujp.library;

import eujp.release.Masthead;
import eujp.release.TextFile;
import eujp.release.UnfitFileException;
import eujp.release.former.FormerTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of the release files as they are served, so that the text which a file had is not lost
/// when somebody edits it, be it while nobody serves: it goes to [FormerTexts].
///
/// They lie in a folder of the bot's own, packed, which also tells one that a crash has torn. What
/// cannot be copied or kept is said once in the log, and nothing else depends on it. For one
/// thread.
final class ServedCopies {
  private static final Logger LOG = LoggerFactory.getLogger(ServedCopies.class);
  private static final String PACKED = ".gz";
  private static final String UNFINISHED = ".tmp";
  private static final int CHARS_OF_DIGEST = 16;
  private static final Set<PosixFilePermission> OWNERS_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final FormerTexts former;
  private final Path folder;
  private String trouble = "";

  /// @param corpus of which there are copies
  /// @param data the folder for what the bot keeps, which need not exist; each corpus has a folder
  ///   of its own in it
  ServedCopies(Path corpus, Path data) {
    this.former = new FormerTexts(corpus);
    this.folder = data.resolve("served").resolve(digest(corpus));
  }

  private static String digest(Path corpus) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  corpus.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, CHARS_OF_DIGEST);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// Notes that the release in a file is served now. Where another text was served before, keeps
  /// that beside the releases.
  ///
  /// @param changed whether it was read because it has changed; else a copy of its age will do
  void served(Masthead release, Path file, boolean changed) {
    String name = FormerTexts.name(release);
    Path copy = folder.resolve(name + PACKED);
    try {
      FileTime time = Files.getLastModifiedTime(file);
      if (!changed && Files.exists(copy) && Files.getLastModifiedTime(copy).equals(time)) {
        return;
      }
      byte[] text = TextFile.bytes(file);
      Optional<byte[]> before = read(copy);
      if (before.isPresent() && !Arrays.equals(before.get(), text)) {
        former.keep(name, before.get(), Instant.now());
      }
      write(copy, text, time);
      trouble = "";
    } catch (UnfitFileException gone) {
      // The next look tells what has become of it.
    } catch (IOException unwritable) {
      tell(unwritable);
    }
  }

  private void tell(IOException unwritable) {
    String what = unwritable.getClass().getName();
    if (!trouble.equals(what)) {
      LOG.warn(
          "What releases said before they were changed cannot be kept ({}: {}).",
          unwritable.getClass().getSimpleName(),
          unwritable.getMessage());
    }
    trouble = what;
  }

  /// A copy; empty where there is none, or none that is whole.
  private static Optional<byte[]> read(Path copy) {
    try (InputStream packed = Files.newInputStream(copy);
        InputStream plain = new GZIPInputStream(packed)) {
      byte[] text = plain.readNBytes(TextFile.MAX_BYTES + 1);
      return text.length > TextFile.MAX_BYTES ? Optional.empty() : Optional.of(text);
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /// Without waiting for the disk: of ten thousand files that would take minutes, and what a crash
  /// tears is known.
  private void write(Path copy, byte[] text, FileTime time) throws IOException {
    createFolder();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length);
    try (OutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(text);
    }
    Path unfinished = folder.resolve(copy.getFileName() + UNFINISHED);
    Files.write(unfinished, packed.toByteArray());
    Files.setLastModifiedTime(unfinished, time);
    Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  /// For its owner's eyes only: a release may be there before it is published.
  private void createFolder() throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(
        folder,
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS_ONLY)}
            : new FileAttribute<?>[0]);
  }

  /// Drops the copies of all releases but some.
  void keepOnly(Set<Masthead> releases) {
    Set<String> names =
        releases.stream()
            .map(release -> FormerTexts.name(release) + PACKED)
            .collect(Collectors.toSet());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder)) {
      for (Path copy : copies) {
        if (!names.contains(copy.getFileName().toString())) {
          Files.deleteIfExists(copy);
        }
      }
    } catch (IOException unwritable) {
      tell(unwritable);
    }
  }
}
