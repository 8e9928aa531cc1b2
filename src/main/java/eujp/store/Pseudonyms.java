package eujp.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names that stand for people and questions: HMAC-SHA256 under a key of this installation, so that
/// the same person has the same name here and nobody can tell who it is.
///
/// The key is made when it is first needed, and lies beside what is kept, readable by its owner
/// only.
final class Pseudonyms {
  private static final int KEY_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final Path file;

  Pseudonyms(Path folder) {
    this.file = folder.resolve("key");
  }

  /// The name for `plain`.
  String of(String plain) throws IOException {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private synchronized byte[] key() throws IOException {
    if (Files.notExists(file)) {
      make();
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new IOException("the file " + file + " is not a key; move it away");
    }
    return key;
  }

  private void make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, key);
      } else {
        Files.write(file, key, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException made) {
      return; // by another process, a moment ago
    }
  }
}
