package eujp.index;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import eujp.release.Release;
import eujp.release.ReleaseFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// What an index says of itself in its commit: the form it is written in, a digest of each release
/// that it holds, and what its corpus was.
public final class Snapshot {
  /// Raised whenever documents or analysis change, so that an older index is not misread.
  private static final String FORMAT = "7";

  private static final String FORMAT_KEY = "eujp.format";
  private static final String DIGEST_PREFIX = "eujp.release ";
  private static final String CHANGED_KEY = "eujp.changed";
  private static final String LEFT_OUT_KEY = "eujp.left-out";
  private static final String FAULTS_KEY = "eujp.faults";
  private static final Gson JSON = new Gson();

  private Snapshot() {}

  /// The corpus that an index was made of.
  ///
  /// @param changed when the newest of its files was changed
  /// @param leftOut how many of its files were left out
  /// @param faults what is wrong with the first [#MAX_FAULTS] of these
  public record Origin(Instant changed, int leftOut, List<ReleaseFault> faults) {
    private static final int MAX_FAULTS = 200;

    public Origin {
      faults = List.copyOf(faults);
    }

    /// That of a corpus.
    public static Origin of(Instant changed, List<ReleaseFault> faults) {
      return new Origin(
          changed,
          (int) faults.stream().map(ReleaseFault::file).distinct().count(),
          faults.stream().limit(MAX_FAULTS).toList());
    }
  }

  private record Fault(String file, int line, String reason) {}

  /// What an index says that this version can extend; empty where there is none.
  static Map<String, String> commitData(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      return isCurrent(commit) ? Map.copyOf(commit.getUserData()) : Map.of();
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  static Map<String, String> commitData(Map<String, String> digests, Origin origin) {
    Map<String, String> data = data(origin);
    digests.forEach((key, digest) -> data.put(DIGEST_PREFIX + key, digest));
    return data;
  }

  /// What an index of this version says of itself, besides the digests of its releases.
  public static Map<String, String> data(Origin origin) {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, FORMAT);
    data.put(CHANGED_KEY, origin.changed().toString());
    data.put(LEFT_OUT_KEY, String.valueOf(origin.leftOut()));
    data.put(
        FAULTS_KEY,
        JSON.toJson(
            origin.faults().stream()
                .map(fault -> new Fault(fault.file().toString(), fault.line(), fault.reason()))
                .toList()));
    return data;
  }

  /// The digests of an index by release.
  static Map<String, String> digests(Map<String, String> commitData) {
    Map<String, String> digests = new HashMap<>();
    commitData.forEach((key, value) -> {
      if (key.startsWith(DIGEST_PREFIX)) {
        digests.put(key.substring(DIGEST_PREFIX.length()), value);
      }
    });
    return digests;
  }

  /// What a reader's index says of its corpus.
  ///
  /// @throws IOException if it says nothing that can be read
  public static Origin origin(DirectoryReader reader) throws IOException {
    return origin(reader.getIndexCommit().getUserData());
  }

  /// What an index says of its corpus.
  ///
  /// @param data what it says of itself
  /// @throws IOException if it says nothing that can be read
  public static Origin origin(Map<String, String> data) throws IOException {
    try {
      List<ReleaseFault> faults =
          Arrays.stream(JSON.fromJson(data.getOrDefault(FAULTS_KEY, "[]"), Fault[].class))
              .map(fault -> new ReleaseFault(Path.of(fault.file()), fault.line(), fault.reason()))
              .toList();
      return new Origin(
          Instant.parse(data.getOrDefault(CHANGED_KEY, Instant.EPOCH.toString())),
          Integer.parseInt(data.getOrDefault(LEFT_OUT_KEY, "0")),
          faults);
    } catch (JsonSyntaxException | IllegalArgumentException | DateTimeException odd) {
      throw new IOException("the index does not say what it was made of", odd);
    }
  }

  /// What tells each release of a reader's index from other states of the same, by the release's
  /// key.
  public static Map<String, String> digests(DirectoryReader reader) throws IOException {
    return digests(reader.getIndexCommit().getUserData());
  }

  /// Whether a commit is of the form that this version reads.
  static boolean isCurrent(SegmentInfos commit) {
    return isCurrent(commit.getUserData());
  }

  /// Whether an index is of the form that this version reads.
  ///
  /// @param data what it says of itself
  public static boolean isCurrent(Map<String, String> data) {
    return FORMAT.equals(data.get(FORMAT_KEY));
  }

  /// Whether a reader's index is of the form that this version reads.
  public static boolean isCurrent(DirectoryReader reader) throws IOException {
    return isCurrent(reader.getIndexCommit().getUserData());
  }

  /// What tells a release from other states of the same.
  public static String digest(Release release) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(release.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
