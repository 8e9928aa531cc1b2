package eujp.index;

import eujp.release.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// What an index says of itself in its commit: the form it is written in, and a digest of each
/// release that it holds.
public final class Snapshot {
  /// Raised whenever documents or analysis change, so that an older index is not misread.
  private static final String FORMAT = "6";

  private static final String FORMAT_KEY = "eujp.format";
  private static final String DIGEST_PREFIX = "eujp.release ";

  private Snapshot() {}

  /// The digests of an index by release; empty where there is none that this version can extend.
  static Map<String, String> digests(Directory directory) throws IOException {
    Map<String, String> digests = new HashMap<>();
    if (isCurrent(directory)) {
      SegmentInfos.readLatestCommit(directory)
          .getUserData()
          .forEach((key, value) -> {
            if (key.startsWith(DIGEST_PREFIX)) {
              digests.put(key.substring(DIGEST_PREFIX.length()), value);
            }
          });
    }
    return digests;
  }

  static Map<String, String> commitData(Map<String, String> digests) {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, FORMAT);
    digests.forEach((key, digest) -> data.put(DIGEST_PREFIX + key, digest));
    return data;
  }

  /// Whether there is an index that this version reads.
  public static boolean isCurrent(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try {
      return FORMAT.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT_KEY));
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
      return false;
    }
  }

  static String digest(Release release) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(release.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
