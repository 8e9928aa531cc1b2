package eujp.search;

import eujp.index.Fields;
import eujp.index.PassageDocument;
import eujp.release.Masthead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;

/// The keys of an index's releases (see [PassageDocument#key]), in memory.
final class ReleaseKeys {
  private final String[] byDocument;
  private final List<Masthead> releases;
  private final Map<String, List<String>> newest = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  private ReleaseKeys(String[] byDocument, List<Masthead> releases) {
    this.byDocument = byDocument;
    this.releases = List.copyOf(releases);
    for (Masthead release : releases) {
      newest
          .computeIfAbsent(release.language(), language -> new ArrayList<>())
          .add(PassageDocument.key(release));
      all.add(PassageDocument.key(release));
    }
  }

  /// @param newest the releases of the index, the newest first
  static ReleaseKeys of(IndexReader reader, List<Masthead> newest) throws IOException {
    String[] byDocument = new String[reader.maxDoc()];
    Postings.read(reader, Fields.REFERENCE)
        .forEach((key, documents) -> {
          for (int document : documents) {
            byDocument[document] = key;
          }
        });
    return new ReleaseKeys(byDocument, newest);
  }

  /// Those of some of the releases.
  ReleaseKeys of(Predicate<Masthead> some) {
    return new ReleaseKeys(byDocument, releases.stream().filter(some).toList());
  }

  /// The releases, the newest first.
  List<Masthead> releases() {
    return releases;
  }

  /// Whether the release to which a document belongs is among them.
  boolean hold(int document) {
    return all.contains(byDocument[document]);
  }

  /// The key of the release to which a document belongs.
  String of(int document) {
    return byDocument[document];
  }

  /// Whether the index holds a release.
  boolean has(String key) {
    return all.contains(key);
  }

  /// The keys of the releases in a language, the newest first.
  List<String> newest(String language) {
    return newest.getOrDefault(language, List.of());
  }
}
