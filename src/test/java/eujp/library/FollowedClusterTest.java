package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.index.IndexBuilder;
import eujp.index.UnreadableIndexException;
import eujp.release.Corpus;
import eujp.search.opensearch.ClusterIndex;
import eujp.search.opensearch.OpenSearchNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    assertEquals(
        2,
        writing.ask(client -> client.indices().get(get -> get.index(name + "-*"))).result().size());
  }

  @Test
  void whereThereIsNoIndexItSaysHowToMakeOne() {
    UnreadableIndexException none =
        assertThrows(
            UnreadableIndexException.class, () -> following(OpenSearchNode.shared()).close());

    assertTrue(String.valueOf(none.getMessage()).contains("eujp index"), none.getMessage());
  }
}
