package eujp.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file of records, one JSON object a line, that is only ever added to.
///
/// A line that was not written to its end, because the disk was full or the machine went down, is
/// parted from the next one by a line break and left out when the file is read. Not safe for many
/// threads; its owner takes turns.
///
/// @param file in a folder that need not exist yet
/// @param type a record of plain values
record JsonLines<T>(Path file, Class<T> type) {
  private static final Gson JSON = new Gson();

  /// The records that can be read, the oldest first; none where there is no file yet.
  List<T> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<T> records = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> {
        T parsed = parse(line);
        if (parsed != null) {
          records.add(parsed);
        }
      });
    }
    return records;
  }

  /// Adds a record; it is on the disk when this returns.
  void add(T record) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      String line = (endsInside(channel, end) ? "\n" : "") + JSON.toJson(record) + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      channel.position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private static boolean endsInside(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  /// `null` where the line is no record.
  private @Nullable T parse(String line) {
    try {
      return JSON.fromJson(
          new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), type);
    } catch (JsonParseException | IllegalArgumentException | NullPointerException broken) {
      return null;
    }
  }
}
