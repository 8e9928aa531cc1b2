package eujp.search.opensearch;

import eujp.cluster.Cluster;
import eujp.cluster.SearchRefusedException;
import eujp.index.Fields;
import eujp.index.IndexedPassage;
import eujp.index.PassageDocument;
import eujp.release.Masthead;
import eujp.release.Passage.Kind;
import eujp.search.Clues;
import eujp.search.Hit;
import eujp.search.SearchEngine;
import eujp.search.StaleIndexException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;

/// An index in OpenSearch, which nobody changes. What is known of its releases is in memory; its
/// passages are read and found there.
///
/// Whatever asks it throws [eujp.cluster.SearchUnavailableException] where there is no whole answer
/// in time, and [StaleIndexException] where the index is no longer there.
public final class OpenSearchEngine implements SearchEngine {
  /// Hits and documents that are asked for at a time.
  private static final int PAGE = 500;

  /// As many terms as OpenSearch takes in a query.
  private static final int MAX_TERMS = 65_536;

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private static final List<String> WANTED =
      List.of(Fields.STORED, HeldRelease.FIELD, HeldRelease.NUMBER);

  private final Cluster cluster;
  private final String index;
  private final Runnable closed;
  private final List<HeldRelease> releases;
  private final Map<String, HeldRelease> byKey = new HashMap<>();
  private final AtomicInteger retained = new AtomicInteger(1);

  /// @param index the name of the index itself, and not of an alias
  /// @param closed is run when the last lets go of this
  OpenSearchEngine(Cluster cluster, String index, Runnable closed) {
    this.cluster = cluster;
    this.index = index;
    this.closed = closed;
    Query mastheads = EngineQuery.oneOf(Fields.KIND, List.of(PassageDocument.kind(Kind.MASTHEAD)));
    this.releases =
        found(mastheads, true, Integer.MAX_VALUE).stream()
            .map(hit -> HeldRelease.read(hit.document()))
            .toList();
    releases.forEach(release -> byKey.put(release.key(), release));
  }

  /// The digest of each release, by its key.
  Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    byKey.forEach((key, release) -> digests.put(key, release.digest()));
    return digests;
  }

  @Override
  public List<Masthead> mastheads() {
    return releases.stream().map(HeldRelease::masthead).toList();
  }

  @Override
  public int endOfDocuments() {
    return documentCount();
  }

  @Override
  public int documentCount() {
    return releases.stream().mapToInt(HeldRelease::documents).sum();
  }

  @Override
  public void forEachDocument(Holding each) {
    byKey.forEach((key, release) ->
        IntStream.of(documents(release)).forEach(document -> each.add(key, document)));
  }

  @Override
  public int[] documents(String key) {
    return Optional.ofNullable(byKey.get(key))
        .map(OpenSearchEngine::documents)
        .orElseGet(() -> new int[0]);
  }

  private static int[] documents(HeldRelease release) {
    return IntStream.range(release.first(), release.first() + release.documents()).toArray();
  }

  @Override
  public List<IndexedPassage> read(int... documents) {
    Map<Integer, IndexedPassage> read = new HashMap<>();
    for (int from = 0; from < documents.length; from += PAGE) {
      List<FieldValue> numbers =
          IntStream.of(documents).skip(from).limit(PAGE).mapToObj(FieldValue::of).toList();
      Query numbered =
          Query.of(query ->
              query.terms(it -> it.field(HeldRelease.NUMBER).terms(terms -> terms.value(numbers))));
      found(numbered, true, PAGE)
          .forEach(hit ->
              read.put(
                  hit.number(), PassageDocument.passage(hit.document().getString(Fields.STORED))));
    }
    return IntStream.of(documents)
        .mapToObj(document -> Objects.requireNonNull(read.get(document), "it is never changed"))
        .toList();
  }

  @Override
  public Terms terms(String language) {
    Map<String, Integer> frequencies = new HashMap<>();
    Set<String> around = new HashSet<>();
    int passages = 0;
    for (HeldRelease release : releases) {
      if (release.masthead().language().equals(language)) {
        release
            .frequencies()
            .forEach((term, count) -> frequencies.merge(term, count, Integer::sum));
        around.addAll(release.around());
        passages += release.worded();
      }
    }
    return new Terms(frequencies, around, passages);
  }

  @Override
  public boolean hasSpeakers() {
    return releases.stream().anyMatch(HeldRelease::speakers);
  }

  @Override
  public List<Hit> search(Clues clues, Among among, int most) {
    return clues.all().isEmpty() ? List.of() : best(EngineQuery.of(clues), among, most);
  }

  @Override
  public List<Hit> search(org.apache.lucene.search.Query query, Among among, int most) {
    try {
      return best(EngineQuery.of(query), among, most);
    } catch (SearchRefusedException refused) {
      if (refused.status() == BAD_REQUEST) {
        throw new IllegalStateException("OpenSearch does not take the query", refused);
      }
      throw refused;
    }
  }

  private List<Hit> best(Query query, Among among, int most) {
    boolean filtered = !among.keys().isEmpty() && among.keys().size() <= MAX_TERMS;
    Query within =
        filtered
            ? Query.of(it ->
                it.bool(bool ->
                    bool.must(query).filter(EngineQuery.oneOf(Fields.REFERENCE, among.keys()))))
            : query;
    return found(within, false, among.equals(Among.ALL) ? most : Integer.MAX_VALUE).stream()
        .map(hit -> new Hit(hit.number(), hit.score()))
        .filter(hit -> among.holds().test(hit.document()))
        .limit(most)
        .toList();
  }

  /// A document that was found.
  ///
  /// @param document empty where it was not asked for
  private record Found(int number, float score, JsonObject document) {
    private static Found of(org.opensearch.client.opensearch.core.search.Hit<JsonObject> hit) {
      return new Found(
          (int) hit.sort().getLast().longValue(),
          (float) hit.sort().getFirst().doubleValue(),
          Objects.requireNonNullElse(hit.source(), JsonValue.EMPTY_JSON_OBJECT));
    }
  }

  /// Finds documents, best first; of equal ones, that with the lower number.
  ///
  /// @param whole whether the documents are wanted, beside their numbers
  private List<Found> found(Query query, boolean whole, int most) {
    List<Found> found = new ArrayList<>();
    List<FieldValue> after = List.of();
    while (found.size() < most) {
      int page = Math.min(PAGE, most - found.size());
      SearchRequest request = request(query, whole, page, after);
      List<org.opensearch.client.opensearch.core.search.Hit<JsonObject>> hits = page(request);
      hits.forEach(hit -> found.add(Found.of(hit)));
      if (hits.size() < page) {
        break;
      }
      after = hits.getLast().sort();
    }
    return found;
  }

  private List<org.opensearch.client.opensearch.core.search.Hit<JsonObject>> page(
      SearchRequest request) {
    try {
      return cluster.ask(client -> client.search(request, JsonObject.class)).hits().hits();
    } catch (SearchRefusedException refused) {
      if (refused.status() == NOT_FOUND) {
        throw new StaleIndexException();
      }
      throw refused;
    }
  }

  private SearchRequest request(Query query, boolean whole, int page, List<FieldValue> after) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(index)
            .query(query)
            .size(page)
            .source(source ->
                whole ? source.filter(only -> only.includes(WANTED)) : source.fetch(false))
            .trackTotalHits(total -> total.enabled(false))
            .sort(
                SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                SortOptions.of(
                    sort -> sort.field(it -> it.field(HeldRelease.NUMBER).order(SortOrder.Asc))));
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    return request.build();
  }

  @Override
  public int same(SearchEngine before) {
    return before == this ? endOfDocuments() : 0;
  }

  @Override
  public int documentsIn(String language, int first) {
    return releases.stream()
        .filter(release -> release.masthead().language().equals(language))
        .mapToInt(release -> Math.clamp(first - release.first(), 0, release.documents()))
        .sum();
  }

  @Override
  public boolean retain() {
    return retained.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  @Override
  public void release() {
    if (retained.decrementAndGet() == 0) {
      closed.run();
    }
  }

  @Override
  public int retained() {
    return retained.get();
  }
}
