package eujp;

import eujp.answer.Answerer;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The releases of a folder, indexed for a class of tests.
///
/// @param index of them, in memory
public record IndexedCorpus(PassageIndex index) implements AutoCloseable {
  private static final Path SHIPPED = Path.of("index-data");

  /// The releases that come with eujp.
  public static IndexedCorpus shipped() {
    return of(SHIPPED);
  }

  /// Those of another folder, with the thesaurus that comes with eujp.
  public static IndexedCorpus of(Path folder) {
    try {
      return new IndexedCorpus(
          PassageIndex.inMemory(
              Corpus.read(folder).releases(),
              Thesaurus.read(
                  SHIPPED,
                  line -> {
                    throw new AssertionError(line);
                  })));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What answers out of them.
  public Answerer answerer() {
    return new Answerer(index);
  }

  /// What is known from them.
  public Library library() {
    return new Library(index);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
