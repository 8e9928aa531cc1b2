package eujp.slack.transport;

import java.util.Optional;

/// What anybody who reaches the port may read, each document under a path.
public interface Documents {
  /// What stands under a path; empty where nothing does. May be called by many threads.
  ///
  /// @param path what follows the place where the documents are served, `/` at least; any text
  Optional<Document> at(String path);

  /// A document.
  ///
  /// @param type its media type
  /// @param policy its Content-Security-Policy
  /// @param tag changes with its content; letters and digits
  /// @param content the bytes, which nobody changes
  @SuppressWarnings("ArrayRecordComponent") // is written out as it is, and compared by nobody
  record Document(String type, String policy, String tag, byte[] content) {}
}
