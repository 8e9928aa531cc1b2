package eujp.search.opensearch;

import eujp.cluster.Cluster;
import eujp.cluster.SearchRefusedException;
import eujp.index.Fields;
import eujp.index.IndexBuilder;
import eujp.index.IndexInUseException;
import eujp.index.PassageDocument;
import eujp.index.ReleaseWriter;
import eujp.index.Snapshot;
import eujp.index.UnreadableIndexException;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.IndexState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.mapping.DynamicMapping;
import org.opensearch.client.opensearch._types.mapping.Property;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.indices.IndexSettings;

/// The passages of a corpus in a cluster, under a name that stays: an alias of the index that holds
/// their newest state.
public final class ClusterIndex {
  /// The name in a cluster where nobody chooses another.
  public static final String NAME = "eujp";

  /// What to say where a cluster holds no index.
  public static final String MISSING =
      "OpenSearch holds no index of releases. Build it with: eujp index";

  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  /// What [#VERSION] gives.
  private static final Pattern NUMBER = Pattern.compile("\\d{17}");

  /// Documents that are written at a time.
  private static final int BATCH = 200;

  private static final int NOT_FOUND = 404;

  /// A copy on each of up to three nodes: two may go, and nobody notices.
  private static final String REPLICAS = "0-2";

  private final Cluster cluster;
  private final String name;
  private final Analyzer analyzer = new IndexBuilder.FieldAnalyzer();

  /// @param name see [#NAME]
  public ClusterIndex(Cluster cluster, String name) {
    this.cluster = cluster;
    this.name = name;
  }

  /// One state of the passages.
  ///
  /// @param index its name in the cluster
  /// @param data what it says of itself, see [Snapshot#data]
  private record State(String index, Map<String, String> data) {}

  /// Which state is the newest, as far as the node knows that is asked: its name in the cluster,
  /// which comes after those of older ones. It is told also while no node manages the cluster; one
  /// that lags behind tells an older state.
  ///
  /// @return empty where there is none
  public Optional<String> newest() {
    return newest(true);
  }

  /// @param ofNode whether what one node knows is enough
  private Optional<String> newest(boolean ofNode) {
    try {
      return cluster
          .ask(client -> client.indices().getAlias(get -> get.name(name).local(ofNode)))
          .result()
          .keySet()
          .stream()
          .max(Comparator.naturalOrder());
    } catch (SearchRefusedException none) {
      if (none.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw none;
    }
  }

  private Optional<State> newestState() {
    return newest(false).map(this::state);
  }

  private State state(String index) {
    return new State(index, data(index));
  }

  private Map<String, String> data(String index) {
    Map<String, String> data = new HashMap<>();
    cluster
        .ask(client -> client.indices().getMapping(get -> get.index(index).local(true)))
        .result()
        .values()
        .forEach(mapping ->
            mapping
                .mappings()
                .meta()
                .forEach((key, value) ->
                    data.put(
                        key, value.toJson() instanceof JsonString text ? text.getString() : "")));
    return data;
  }

  /// Opens the newest state, to be asked for as long as the cluster is connected.
  ///
  /// @throws UnreadableIndexException if there is none that this version reads
  /// @throws IOException if it does not say what it was made of
  public IndexState open() throws IOException {
    return open(() -> {});
  }

  /// Opens one state.
  ///
  /// @param state see [#newest]
  /// @throws IOException as [#open]
  public IndexState open(String state) throws IOException {
    return open(state(state), () -> {});
  }

  /// Opens the newest state of the index with the usual name, for who needs no other.
  ///
  /// @param cluster is closed with the state, also where this fails
  /// @throws IOException as [#open]
  public static IndexState openAlone(Cluster cluster) throws IOException {
    try {
      return new ClusterIndex(cluster, NAME).open(cluster::close);
    } catch (IOException | RuntimeException unreadable) {
      cluster.close();
      throw unreadable;
    }
  }

  private IndexState open(Runnable closed) throws IOException {
    return open(newestState().orElseThrow(() -> new UnreadableIndexException(MISSING)), closed);
  }

  private IndexState open(State state, Runnable closed) throws IOException {
    if (!Snapshot.isCurrent(state.data())) {
      throw new UnreadableIndexException(
          "The index in OpenSearch was made by another version of eujp. Build it again with: eujp"
              + " index");
    }
    OpenSearchEngine engine = new OpenSearchEngine(cluster, state.index(), closed);
    return new IndexState(engine, Snapshot.origin(state.data()), engine.digests());
  }

  /// Makes the cluster hold just the releases of a corpus. They are written to an index of their
  /// own, which then takes the place of the one before it in one step; who asks that one still can
  /// do so until the next update. Where nothing has changed, leaves all as it is. What an update
  /// before this has begun and not finished is removed; should that still be at work, it fails.
  ///
  /// @param progress told after each release how many are done
  /// @throws IndexInUseException if another update did the same meanwhile
  /// @throws IOException if a passage is refused, or something else has the name; says what to do
  public IndexBuilder.Report update(Corpus corpus, IntConsumer progress) throws IOException {
    Map<String, String> data = Snapshot.data(Snapshot.Origin.of(corpus.changed(), corpus.faults()));
    Map<String, String> digests = new HashMap<>();
    corpus
        .releases()
        .forEach(release ->
            digests.put(PassageDocument.key(release.masthead()), Snapshot.digest(release)));
    Optional<State> before = newestState();
    checkNames(before);
    Map<String, String> old = digests(before);
    if (!old.equals(digests) || before.isEmpty() || !before.get().data().equals(data)) {
      String index = nextName(before);
      create(index, data, corpus.releases());
      int documents = write(index, corpus.releases(), progress);
      checkWhole(index, documents);
      publish(index, before.map(State::index));
    }
    long changed =
        digests.entrySet().stream()
            .filter(one -> !one.getValue().equals(old.get(one.getKey())))
            .count();
    long removed = old.keySet().stream().filter(key -> !digests.containsKey(key)).count();
    return new IndexBuilder.Report(
        digests.size(),
        corpus.releases().stream().mapToInt(release -> release.passages().size()).sum(),
        (int) changed,
        (int) removed,
        before.isPresent() && !Snapshot.isCurrent(before.get().data()));
  }

  private Map<String, String> digests(Optional<State> state) {
    return state
        .filter(one -> Snapshot.isCurrent(one.data()))
        .map(one -> new OpenSearchEngine(cluster, one.index(), () -> {}).digests())
        .orElse(Map.of());
  }

  /// A name that comes after that of the state before, also where a clock has been set back or two
  /// machines write whose clocks differ: which state is the newest is told by the name.
  private String nextName(Optional<State> before) {
    String now = name + "-" + VERSION.format(Instant.now());
    return before
        .map(State::index)
        .filter(old -> old.compareTo(now) >= 0)
        .map(old -> name + "-" + (versionOf(old) + 1))
        .orElse(now);
  }

  private long versionOf(String index) {
    return Long.parseLong(index.substring(name.length() + 1));
  }

  /// Looks whether the name, and what it names, are left to eujp.
  ///
  /// @throws IOException says what else is there, and what to do
  private void checkNames(Optional<State> before) throws IOException {
    Optional<String> foreign = before.map(State::index).filter(index -> !isOwn(index));
    if (foreign.isPresent()) {
      throw new IOException(
          "The alias %s names an index that eujp has not made, %s. Remove the alias from it."
              .formatted(name, foreign.get()));
    }
    boolean taken =
        before.isEmpty()
            && !cluster
                .ask(client -> client.indices().get(it -> it.index(name).ignoreUnavailable(true)))
                .result()
                .isEmpty();
    if (taken) {
      throw new IOException(
          "There is an index named %s, where an alias is to be. Delete it.".formatted(name));
    }
  }

  private boolean isOwn(String index) {
    return index.startsWith(name + "-")
        && NUMBER.matcher(index.substring(name.length() + 1)).matches();
  }

  /// Removes all states.
  public void remove() {
    cluster.change(client -> client.indices().delete(delete -> delete.index(name + "-*")));
  }

  private void create(String index, Map<String, String> data, List<Release> releases) {
    Map<String, Property> properties =
        new HashMap<>(
            TermFields.properties(
                releases.stream().flatMap(release -> ReleaseWriter.documents(release).stream())));
    properties.put(HeldRelease.NUMBER, Property.of(property -> property.integer(it -> it)));
    properties.put(
        HeldRelease.FIELD, Property.of(property -> property.object(it -> it.enabled(false))));
    properties.put(
        Fields.STORED,
        Property.of(property -> property.keyword(it -> it.index(false).docValues(false))));
    TypeMapping.Builder mapping =
        new TypeMapping.Builder().dynamic(DynamicMapping.Strict).properties(properties);
    data.forEach((key, value) -> mapping.meta(key, JsonData.of(Json.createValue(value))));
    IndexSettings settings =
        IndexSettings.of(it ->
            it.numberOfShards(1).autoExpandReplicas(REPLICAS).analysis(TermFields.analysis()));
    cluster.change(client ->
        client
            .indices()
            .create(create -> create.index(index).settings(settings).mappings(mapping.build())));
  }

  /// @return how many documents were written
  private int write(String index, List<Release> releases, IntConsumer progress) throws IOException {
    List<JsonObject> batch = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < releases.size(); i++) {
      List<JsonObject> documents = documents(releases.get(i), number);
      number += documents.size();
      batch.addAll(documents);
      if (batch.size() >= BATCH || i == releases.size() - 1) {
        write(index, batch);
        batch.clear();
      }
      progress.accept(i + 1);
    }
    return number;
  }

  /// The documents of a release.
  ///
  /// @param first the number of the first
  private List<JsonObject> documents(Release release, int first) {
    List<Document> documents = ReleaseWriter.documents(release);
    List<Map<String, List<String>>> terms =
        documents.stream().map(document -> TermFields.terms(document, analyzer)).toList();
    HeldRelease held = HeldRelease.of(release.masthead(), first, Snapshot.digest(release), terms);
    List<JsonObject> written = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      JsonObjectBuilder document =
          Json.createObjectBuilder()
              .add(HeldRelease.NUMBER, first + i)
              .add(Fields.STORED, documents.get(i).get(Fields.STORED));
      terms.get(i).forEach((field, all) -> document.add(field, TermFields.joined(all)));
      if (i == 0) {
        document.add(HeldRelease.FIELD, held.written());
      }
      written.add(document.build());
    }
    return written;
  }

  private void write(String index, List<JsonObject> batch) throws IOException {
    List<BulkOperation> operations =
        batch.stream()
            .map(document ->
                BulkOperation.of(operation ->
                    operation.index(it ->
                        it.id(String.valueOf(document.getInt(HeldRelease.NUMBER)))
                            .document(document))))
            .toList();
    BulkResponse response =
        cluster.change(client -> client.bulk(bulk -> bulk.index(index).operations(operations)));
    if (response.errors()) {
      String why =
          response.items().stream()
              .flatMap(item -> Stream.ofNullable(item.error()))
              .map(error -> String.valueOf(error.type()))
              .findFirst()
              .orElse("no reason");
      throw new IOException("OpenSearch refuses a passage: %s. Report it.".formatted(why));
    }
  }

  /// Another update removes what it takes for left behind, and OpenSearch makes an index anew where
  /// one is written to that is gone: what is not whole must not be asked.
  private void checkWhole(String index, int documents) throws IOException {
    cluster.change(client -> client.indices().refresh(refresh -> refresh.index(index)));
    long held = cluster.ask(client -> client.count(count -> count.index(index))).count();
    if (held != documents) {
      cluster.change(client -> client.indices().delete(delete -> delete.index(index)));
      throw new IndexInUseException();
    }
  }

  /// Puts an index in the place of the one before it, and removes the others.
  private void publish(String index, Optional<String> before) {
    cluster.change(client ->
        client
            .indices()
            .putSettings(put -> put.index(index).settings(settings -> settings.blocksWrite(true))));
    cluster.change(client ->
        client
            .indices()
            .updateAliases(update -> {
              before.ifPresent(_ ->
                  update.actions(action -> action.remove(it -> it.index(name + "-*").alias(name))));
              return update.actions(action -> action.add(it -> it.index(index).alias(name)));
            }));
    removeOthers(index, before);
  }

  /// Removes the states before the newest but the one that it has replaced, and what was begun
  /// before it and not finished.
  private void removeOthers(String newest, Optional<String> before) {
    List<String> old =
        cluster
            .ask(client -> client.indices().get(get -> get.index(name + "-*")))
            .result()
            .keySet()
            .stream()
            .filter(index -> index.compareTo(newest) < 0 && !before.equals(Optional.of(index)))
            .toList();
    if (!old.isEmpty()) {
      cluster.change(client -> client.indices().delete(delete -> delete.index(old)));
    }
  }
}
