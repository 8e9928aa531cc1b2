package eujp.search;

import eujp.index.PassageDocument;
import eujp.release.Masthead;
import eujp.release.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The keys of an index's releases (see [PassageDocument#key]), in memory.
final class ReleaseKeys {
  private final All all;
  private final BitSet held;
  private final List<Masthead> releases;
  private final Map<String, List<String>> newest = new HashMap<>();
  private final int count;

  /// All releases of an index.
  ///
  /// @param byDocument the place of the release to which each document belongs
  /// @param releases the newest first
  /// @param keys theirs, in the same order
  /// @param places of the keys among them
  @SuppressWarnings("ArrayRecordComponent") // one for each passage; nobody compares them
  private record All(
      int[] byDocument, List<Masthead> releases, List<String> keys, Map<String, Integer> places) {}

  private ReleaseKeys(All all, BitSet held) {
    this.all = all;
    this.held = held;
    this.releases = held.stream().mapToObj(all.releases::get).toList();
    Set<Reference> references = new HashSet<>();
    held.stream()
        .forEach(place -> {
          Masthead release = all.releases.get(place);
          references.add(release.reference());
          newest
              .computeIfAbsent(release.language(), language -> new ArrayList<>())
              .add(all.keys.get(place));
        });
    this.count = references.size();
  }

  /// @param newest the releases of the index, the newest first
  static ReleaseKeys of(SearchEngine engine, List<Masthead> newest) {
    List<String> keys = newest.stream().map(PassageDocument::key).toList();
    Map<String, Integer> places = new HashMap<>();
    for (String key : keys) {
      places.put(key, places.size());
    }
    int[] byDocument = new int[engine.endOfDocuments()];
    engine.forEachDocument((key, document) -> byDocument[document] = places.getOrDefault(key, 0));
    BitSet held = new BitSet();
    held.set(0, keys.size());
    return new ReleaseKeys(new All(byDocument, List.copyOf(newest), keys, places), held);
  }

  /// Those of some of the releases.
  ReleaseKeys of(Predicate<Masthead> some) {
    BitSet left = new BitSet();
    held.stream().filter(place -> some.test(all.releases.get(place))).forEach(left::set);
    return new ReleaseKeys(all, left);
  }

  /// The releases, the newest first.
  List<Masthead> releases() {
    return releases;
  }

  /// How many there are; one in several languages counts once.
  int count() {
    return count;
  }

  /// How many the whole index holds, each language of one counted.
  int ofWholeIndex() {
    return all.keys.size();
  }

  /// Whether the release to which a document belongs is among them.
  boolean hold(int document) {
    return held.get(all.byDocument[document]);
  }

  /// The key of the release to which a document belongs.
  String of(int document) {
    return all.keys.get(all.byDocument[document]);
  }

  /// Those of some documents, each once, the newest first.
  List<String> newestOf(IntStream documents) {
    return documents
        .map(document -> all.byDocument[document])
        .sorted()
        .distinct()
        .mapToObj(all.keys::get)
        .toList();
  }

  /// The documents of these releases.
  SearchEngine.Among documents() {
    return new SearchEngine.Among(this::hold, held.stream().mapToObj(all.keys::get).toList());
  }

  /// Whether the index holds a release.
  boolean has(String key) {
    return held.get(all.places.getOrDefault(key, all.keys.size()));
  }

  /// The keys of the releases in a language, the newest first.
  List<String> newest(String language) {
    return newest.getOrDefault(language, List.of());
  }
}
