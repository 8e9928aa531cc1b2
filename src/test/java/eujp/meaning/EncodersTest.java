package eujp.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodersTest {
  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("eujp-encoder.jar");
    assertEquals(nowhere + " cannot be read.", message(nowhere));
    assertEquals(folder + " cannot be read.", message(folder));
  }

  @Test
  void aJarWithoutOneIsTold() throws IOException {
    Path jar = jar("README", "nothing");
    assertEquals(jar + " is no encoder.", message(jar));
  }

  private Path jar(String entry, String text) throws IOException {
    Path jar = folder.resolve("other.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static String message(Path jar) {
    return String.valueOf(
        assertThrows(UnusableEncoderException.class, () -> Encoders.load(jar)).getMessage());
  }
}
