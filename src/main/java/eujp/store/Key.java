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
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// The key without which nobody can tell from the database who asked what.
///
/// It makes pseudonyms (HMAC-SHA256) and seals texts (AES-256-GCM), each with a key of its own that
/// HKDF derives ([RFC 5869](https://www.rfc-editor.org/rfc/rfc5869)). Safe for many threads.
public final class Key {
  private static final int BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey names;
  private final SecretKey seals;

  private Key(byte[] bytes) {
    this.names = derived(bytes, "names", "HmacSHA256");
    this.seals = derived(bytes, "seals", "AES");
  }

  /// The key in the file `key` of `folder`. Both are made, for their owner's eyes only, when they
  /// are missing.
  ///
  /// @throws IOException if it can be neither read nor made, or is no key
  public static Key in(Path folder) throws IOException {
    Path file = folder.resolve("key");
    if (Files.notExists(file)) {
      make(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length != BYTES) {
      throw new IOException("the file " + file + " is not a key; put the right one in its place");
    }
    return new Key(bytes);
  }

  /// The key that several bots have from their settings.
  ///
  /// @param phrase any text; it is the key, so it is long and random
  public static Key of(String phrase) {
    return new Key(phrase.getBytes(StandardCharsets.UTF_8));
  }

  /// Always the same name for `plain`; without the key nobody can go from one to the other.
  String pseudonym(String plain) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(names);
      return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC", impossible);
    }
  }

  /// Tells this key from another.
  String fingerprint() {
    return pseudonym("fingerprint");
  }

  /// Encrypts a text.
  String seal(String plain) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, seals, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] text = plain.getBytes(StandardCharsets.UTF_8);
      byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(text.length)];
      System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
      cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES", impossible);
    }
  }

  /// Decrypts what [#seal] made.
  ///
  /// @throws IOException if it is anything else
  String open(String sealed) throws IOException {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, seals, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
      byte[] plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("a text in the database was not sealed with this key", e);
    }
  }

  private static SecretKey derived(byte[] bytes, String purpose, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(bytes)
                  .thenExpand(("eujp " + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HKDF", impossible);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bytes);
      } else {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException made) {
      return; // by another process, a moment ago
    }
  }
}
