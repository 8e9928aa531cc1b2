package eujp.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/// Reads a text file out of a folder in which anything may lie, and writes one.
///
/// What is no regular file (a pipe, a device, a folder) is not opened, for it may never end or
/// never begin, and of a file no more is read than the bound, whatever its size is said to be.
public final class TextFile {
  /// Ten times as many as the longest release has.
  public static final int MAX_BYTES = 1 << 20;

  private static final String UNFINISHED = ".unfinished";

  private TextFile() {}

  /// The text of a file, without a byte order mark.
  ///
  /// @throws UnfitFileException if it cannot be read as a text; the message says why and what to do
  public static String read(Path file) throws UnfitFileException {
    byte[] bytes = bytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new UnfitFileException("the file is not UTF-8; save it as UTF-8");
    }
  }

  /// A file as it is, byte for byte.
  ///
  /// @throws UnfitFileException if it is no regular file, cannot be read, or is larger than
  ///   [#MAX_BYTES]
  public static byte[] bytes(Path file) throws UnfitFileException {
    byte[] bytes;
    try {
      if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        throw new UnfitFileException("this is no regular file; put a text file in its place");
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
    } catch (UnfitFileException unfit) {
      throw unfit;
    } catch (IOException unreadable) {
      throw new UnfitFileException("the file cannot be read; check its permissions");
    }
    if (bytes.length > MAX_BYTES) {
      throw new UnfitFileException(
          "the file is larger than %,d bytes; divide it".formatted(MAX_BYTES));
    }
    return bytes;
  }

  /// Writes a file beside its place and then moves it there, so that whoever reads it sees the old
  /// or the new one, and so does whoever comes after a crash.
  public static void write(Path file, byte[] bytes) throws IOException {
    // Another process may write the same file.
    Path unfinished =
        file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      try {
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException elsewhere) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
