package eujp.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key without which nobody can tell from the database who asked what.
///
/// It makes pseudonyms (HMAC-SHA256) and seals texts (AES-256-GCM), each with a key of its own that
/// HKDF derives ([RFC 5869](https://www.rfc-editor.org/rfc/rfc5869)). Safe for many threads.
public final class Key {
  private static final Logger LOG = LoggerFactory.getLogger(Key.class);
  private static final int BYTES = 32;

  /// As much of a file as is read at most: enough to tell that it is no key.
  private static final int MAX_BYTES = 1_024;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String FILE = "key";
  private static final String NEXT_FILE = "key.new";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final SecretKey names;
  private final SecretKey seals;
  private final Optional<Next> next;

  /// A key in the file `key.new` of `folder`, which takes the place of another.
  private record Next(Key key, DataFolder folder) {}

  private Key(byte[] bytes, Optional<Next> next) {
    this.names = derived(bytes, "names", "HmacSHA256");
    this.seals = derived(bytes, "seals", "AES");
    this.next = next;
  }

  /// The key in the file `key` of `folder`. Both are made, for their owner's eyes only, when they
  /// are missing; so is the key where it is empty, since a crash of an earlier eujp left it so, but
  /// not where a database is that was written with the lost one.
  ///
  /// @throws UnusableDatabaseException if it can be neither read nor made, or is no key
  public static Key in(Path folder) throws UnusableDatabaseException {
    try {
      DataFolder data = DataFolder.at(folder);
      data.protect(FILE);
      data.protect(NEXT_FILE);
      Optional<byte[]> bytes = read(data, FILE);
      return new Key(
          bytes.isPresent() ? bytes.get() : made(data),
          read(data, NEXT_FILE)
              .map(successor -> new Next(new Key(successor, Optional.empty()), data)));
    } catch (IOException e) {
      throw new UnusableDatabaseException(
          "The key in "
              + folder
              + " cannot be read or made: "
              + DiskTrouble.of(e, folder)
              + ", or set EUJP_DATA to another folder.",
          e);
    }
  }

  /// The key in the file `key` of `folder`, as it is; nothing is made or changed.
  ///
  /// @return empty where there is none
  public static Optional<Key> existing(Path folder) throws IOException, UnusableDatabaseException {
    return read(new DataFolder(folder), FILE).map(bytes -> new Key(bytes, Optional.empty()));
  }

  /// The key that several bots have from their settings.
  ///
  /// @param phrase any text; it is the key, so it is long and random
  public static Key of(String phrase) {
    return new Key(phrase.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /// A new key, which is in the file `key.new` of `folder` when this returns, and in `key` after
  /// [#settle].
  static Key nextIn(DataFolder folder) throws IOException {
    byte[] bytes = random();
    folder.write(NEXT_FILE, bytes);
    return new Key(bytes, Optional.empty());
  }

  /// Puts the file of this key, which is the new one, in the place of the old one's.
  void settle(DataFolder folder) throws IOException {
    try {
      folder.rename(NEXT_FILE, FILE);
    } catch (NoSuchFileException done) {
      LOG.debug("Another bot has put the new key in its place", done);
    }
  }

  /// This key, or the one that takes its place, whichever a database was written with. Where it is
  /// the latter, its file takes the place of this one's, which a crash may have kept it from.
  ///
  /// @param fingerprint of the key that the database was written with
  /// @param alone whether nobody can be about to change that, so that a new key that did not come
  ///   into use may go
  Key settled(String fingerprint, boolean alone) throws IOException {
    if (next.isPresent() && next.get().key().fingerprint().equals(fingerprint)) {
      next.get().key().settle(next.get().folder());
      return next.get().key();
    }
    if (next.isPresent() && alone && fingerprint().equals(fingerprint)) {
      next.get().folder().remove(NEXT_FILE);
    }
    return this;
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

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// @return empty if there is none, or an empty file without a database
  private static Optional<byte[]> read(DataFolder folder, String name)
      throws IOException, UnusableDatabaseException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      bytes = in.readNBytes(MAX_BYTES);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (bytes.length == BYTES) {
      return Optional.of(bytes);
    }
    if (bytes.length == 0 && !hasDatabase(folder)) {
      return Optional.empty();
    }
    String size = bytes.length < MAX_BYTES ? "has " + bytes.length : "has more than " + BYTES;
    throw new UnusableDatabaseException(
        "The file "
            + folder.resolve(name)
            + " is no key: it "
            + size
            + " bytes, and a key has "
            + BYTES
            + ". Put the right one back from the backup; or, to begin anew without what is kept,"
            + " move key and eujp.db* away.");
  }

  /// Makes the key, or waits until another process that is at it has made it.
  private static byte[] made(DataFolder folder) throws IOException, UnusableDatabaseException {
    long start = System.nanoTime();
    do {
      Optional<FolderLock> lock = FolderLock.take(folder);
      if (lock.isPresent()) {
        try (FolderLock _ = lock.get()) {
          Optional<byte[]> bytes = read(folder, FILE);
          return bytes.isPresent() ? bytes.get() : make(folder);
        }
      }
      Optional<byte[]> bytes = read(folder, FILE);
      if (bytes.isPresent()) {
        return bytes.get();
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    } while (System.nanoTime() - start < PATIENCE.toNanos());
    throw new UnusableDatabaseException(
        "Another eujp is at work on "
            + folder.path()
            + ", where the file key is missing. Stop it, and put the key back from the backup.");
  }

  private static byte[] make(DataFolder folder) throws IOException, UnusableDatabaseException {
    if (hasDatabase(folder)) {
      throw new UnusableDatabaseException(
          "The file "
              + folder.resolve(FILE)
              + " is missing, and another key cannot read the database beside it. Put the right one"
              + " back from the backup; or, to begin anew without what is kept, move eujp.db* away.");
    }
    folder.removeUnfinished();
    byte[] bytes = random();
    folder.write(FILE, bytes);
    return bytes;
  }

  private static boolean hasDatabase(DataFolder folder) throws IOException {
    Path database = folder.resolve(Database.FILE);
    return Files.isRegularFile(database) && Files.size(database) > 0;
  }
}
