package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.answer.Answer;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.index.IndexBuilder;
import eujp.index.IndexInUseException;
import eujp.index.UnreadableIndexException;
import eujp.release.Corpus;
import eujp.search.opensearch.ClusterIndex;
import eujp.search.opensearch.OpenSearchNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A library whose passages are in OpenSearch, and are written by another process.
class FollowedClusterTest {
  private static final Path ONE = Path.of("index-data");
  private static final Path MORE = Path.of("src/test/resources/versions");
  private static final String QUESTION = "Who co-chaired the Digital Partnership Council?";

  private final String name = "followed-" + UUID.randomUUID();

  @AutoClose private final Cluster writing = cluster(OpenSearchNode.shared());

  private static Cluster cluster(OpenSearchNode node) {
    return Cluster.at(new ClusterAddress(List.of(node.url()), Optional.empty(), Optional.empty()));
  }

  private IndexBuilder.Report write(Path corpus) throws IOException {
    return new ClusterIndex(writing, name).update(Corpus.read(corpus), _ -> {});
  }

  private FollowingLibrary following(OpenSearchNode node) throws IOException {
    return new FollowingLibrary(
        new FollowedIndex(new ClusterStates(cluster(node), name), ONE), Optional.empty());
  }

  @Test
  void whatAnotherProcessWritesIsTakenInAsAWhole() throws IOException {
    IndexBuilder.Report first = write(ONE);
    try (FollowingLibrary library = following(OpenSearchNode.shared())) {
      assertEquals(
          first.releases(),
          library.releases(10).stream().mapToInt(known -> known.versions().size()).sum());
      assertInstanceOf(Answer.Found.class, library.answer(QUESTION, List.of(), 3));

      write(MORE);
      assertInstanceOf(Answer.Found.class, library.answer(QUESTION, List.of(), 3));
      library.look();

      assertEquals("IP/25/4711", library.releases(10).getFirst().masthead().reference().value());
      assertEquals(1, library.releaseCount());
      assertTrue(
          library.answer(QUESTION, List.of(), 3).citations().stream()
              .allMatch(one -> one.masthead().reference().value().equals("IP/25/4711")));
    }
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() throws IOException {
    ClusterIndex index = new ClusterIndex(writing, name);
    IndexBuilder.Report first = write(ONE);
    Optional<String> state = index.newest();
    IndexBuilder.Report again = write(ONE);

    assertEquals(first.releases(), first.changed());
    assertEquals(first.releases(), again.releases());
    assertEquals(first.passages(), again.passages());
    assertEquals(0, again.changed());
    assertEquals(state, index.newest());
  }

  @Test
  void onlyTheStateBeforeTheNewestIsKept() throws IOException {
    write(ONE);
    write(MORE);
    IndexBuilder.Report third = write(ONE);

    assertTrue(third.removed() > 0);
    assertEquals(2, states().size());
  }

  @Test
  void whoeverAsksAStateThatIsGoneIsAnsweredOutOfTheNewest() throws IOException {
    write(ONE);
    try (FollowingLibrary library = following(OpenSearchNode.shared())) {
      write(MORE);
      write(ONE);
      write(MORE);

      assertEquals(
          List.of("IP/25/4711"),
          library.answer(QUESTION, List.of(), 3).citations().stream()
              .map(one -> one.masthead().reference().value())
              .distinct()
              .toList());
    }
  }

  @Test
  void eachAnswerIsOfOneStateWhileOthersAreWrittenOneAfterTheOther() throws Exception {
    write(ONE);
    String before;
    String after;
    try (FollowingLibrary library = following(OpenSearchNode.shared())) {
      before = library.answer(QUESTION, List.of(), 3).toString();
      write(MORE);
      library.look();
      after = library.answer(QUESTION, List.of(), 3).toString();
    }
    assertNotEquals(before, after);
    AtomicBoolean done = new AtomicBoolean();
    try (FollowingLibrary library = following(OpenSearchNode.shared()).begin();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Set<String>> answers =
          threads.submit(() -> {
            Set<String> all = new HashSet<>();
            while (!done.get() || !all.contains(before)) {
              all.add(library.answer(QUESTION, List.of(), 3).toString());
            }
            return all;
          });
      for (int i = 0; i < 3; i++) {
        write(ONE);
        write(MORE);
        write(ONE);
      }
      done.set(true);

      assertEquals(
          Set.of(before, after), answers.get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
  }

  @Test
  void anUpdateThatEndsOnItsWayLeavesWhatIsThereAndTheNextRemovesWhatItLeft() throws IOException {
    write(ONE);
    try (FollowingLibrary library = following(OpenSearchNode.shared())) {
      String before = library.answer(QUESTION, List.of(), 3).toString();
      ClusterIndex index = new ClusterIndex(writing, name);
      Optional<String> state = index.newest();
      assertThrows(
          IllegalStateException.class,
          () ->
              index.update(
                  Corpus.read(MORE),
                  _ -> {
                    throw new IllegalStateException("on the way");
                  }));
      library.look();

      assertEquals(state, index.newest());
      assertEquals(before, library.answer(QUESTION, List.of(), 3).toString());
      assertEquals(2, states().size());

      write(MORE);

      assertEquals(Set.of(state.orElseThrow(), index.newest().orElseThrow()), states());
    }
  }

  @Test
  void anIndexThatIsRemovedWhileItIsWrittenIsNotServed() throws IOException {
    write(ONE);
    ClusterIndex index = new ClusterIndex(writing, name);
    Optional<String> state = index.newest();

    assertThrows(
        IndexInUseException.class,
        () ->
            index.update(
                Corpus.read(MORE),
                _ -> {
                  String begun = states().stream().max(Comparator.naturalOrder()).orElseThrow();
                  writing.change(client -> client.indices().delete(delete -> delete.index(begun)));
                  writing.change(client -> client.indices().create(create -> create.index(begun)));
                }));

    assertEquals(state, index.newest());
    assertEquals(Set.of(state.orElseThrow()), states());
  }

  @Test
  void aStateThatIsWrittenAfterAClockWasSetBackIsTheNewest() throws IOException {
    write(ONE);
    ClusterIndex index = new ClusterIndex(writing, name);
    String state = index.newest().orElseThrow();
    String ahead = name + "-99991231235959998";
    writing.change(client -> client.indices().clone(it -> it.index(state).target(ahead)));
    writing.change(client ->
        client
            .indices()
            .updateAliases(update ->
                update
                    .actions(action -> action.remove(it -> it.index(state).alias(name)))
                    .actions(action -> action.add(it -> it.index(ahead).alias(name)))));

    write(MORE);

    assertEquals(Optional.of(name + "-99991231235959999"), index.newest());
    assertEquals(Set.of(ahead, name + "-99991231235959999"), states());
  }

  @Test
  void aNodeThatLagsBehindBringsNoOlderStateBack() throws IOException {
    write(ONE);
    String older = new ClusterIndex(writing, name).newest().orElseThrow();
    write(MORE);
    try (FollowingLibrary library = following(OpenSearchNode.shared())) {
      String newer = new ClusterIndex(writing, name).newest().orElseThrow();
      writing.change(client ->
          client
              .indices()
              .updateAliases(update ->
                  update
                      .actions(action -> action.remove(it -> it.index(newer).alias(name)))
                      .actions(action -> action.add(it -> it.index(older).alias(name)))));
      library.look();

      assertEquals("IP/25/4711", library.releases(10).getFirst().masthead().reference().value());
    }
  }

  private Set<String> states() {
    return writing
        .ask(client -> client.indices().get(get -> get.index(name + "-*")))
        .result()
        .keySet();
  }

  @Test
  void whereThereIsNoIndexItSaysHowToMakeOne() {
    UnreadableIndexException none =
        assertThrows(
            UnreadableIndexException.class, () -> following(OpenSearchNode.shared()).close());

    assertTrue(String.valueOf(none.getMessage()).contains("eujp index"), none.getMessage());
  }

  @Test
  void anIndexThatAnotherProgramHasMadeIsLeftAsItIs() throws IOException {
    write(ONE);
    String foreign = name + "-of-another";
    writing.change(client -> client.indices().create(create -> create.index(foreign)));
    writing.change(client ->
        client
            .indices()
            .updateAliases(update ->
                update.actions(action -> action.add(it -> it.index(foreign).alias(name)))));

    IOException told = assertThrows(IOException.class, () -> write(MORE));

    assertTrue(String.valueOf(told.getMessage()).contains("Remove the alias"), told.getMessage());
    assertEquals(
        2,
        writing.ask(client -> client.indices().get(get -> get.index(name + "-*"))).result().size());
  }

  @Test
  void whereAnIndexStandsInTheAliasesPlaceThatIsSaid() {
    writing.change(client -> client.indices().create(create -> create.index(name)));

    IOException told = assertThrows(IOException.class, () -> write(ONE));

    assertTrue(String.valueOf(told.getMessage()).contains("Delete it"), told.getMessage());
  }

  @Test
  void whatIsRemovedIsGone() throws IOException {
    ClusterIndex index = new ClusterIndex(writing, name);
    write(ONE);
    index.remove();

    assertEquals(Optional.empty(), index.newest());
  }
}
