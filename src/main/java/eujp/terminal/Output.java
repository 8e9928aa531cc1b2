package eujp.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A stream that remembers that it could not be written, since a [PrintWriter] throws nothing.
public final class Output extends OutputStream {
  private final FileOutputStream file;
  private Optional<IOException> failure = Optional.empty();

  public Output(FileDescriptor descriptor) {
    this.file = new FileOutputStream(descriptor);
  }

  /// Writes UTF-8, whatever the locale of the terminal says: Japanese must come out whole.
  public PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
  }

  /// Why not all of it was written; empty where it was.
  public Optional<IOException> failure() {
    return failure;
  }

  /// Whether nobody reads any more, as behind `| head`.
  public static boolean isClosedPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      file.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }
}
