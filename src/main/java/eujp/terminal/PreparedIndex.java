package eujp.terminal;

import eujp.index.IndexBuilder;
import eujp.release.Corpus;
import eujp.release.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The index of a corpus that was made ahead of the commands that read it: to read the default
/// corpus and to index it takes half of the time of `eujp ask`.
///
/// The launcher has it made beside the jar, once, by `eujp prepare`, and names its folder in the
/// property `eujp.prepared`. It stands for the corpus as long as each file of that is what it was;
/// a corpus of which there is something to tell (files that are left out, warnings) has none.
public final class PreparedIndex {
  private static final String FOLDER = "eujp.prepared";

  /// What the index was made of; it is written last.
  private static final String MADE_OF = "made-of.txt";

  private PreparedIndex() {}

  /// Makes that of a corpus.
  ///
  /// @param prepared its folder, which is made where it is missing
  /// @return whether there is one for the corpus
  /// @throws IOException if the corpus cannot be read or the folder cannot be written
  public static boolean make(Path corpus, Path prepared) throws IOException {
    Files.createDirectories(prepared);
    Files.deleteIfExists(prepared.resolve(MADE_OF));
    Optional<String> state = state(corpus);
    Corpus read = Corpus.read(corpus);
    if (state.isEmpty()
        || read.releases().isEmpty()
        || !read.faults().isEmpty()
        || !read.warnings().isEmpty()) {
      return false;
    }
    IndexBuilder.update(prepared, read, _ -> {});
    Files.writeString(prepared.resolve(MADE_OF), state.get());
    return true;
  }

  /// The folder of the index that stands for a corpus; empty where there is none.
  static Optional<Path> of(Path corpus) {
    String folder = System.getProperty(FOLDER, "");
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path prepared = Path.of(folder);
      String madeOf = Files.readString(prepared.resolve(MADE_OF));
      return state(corpus).filter(madeOf::equals).map(_ -> prepared);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /// Tells one state of a corpus from another: a line for each file; empty where not all are plain
  /// files.
  private static Optional<String> state(Path corpus) throws IOException {
    StringBuilder state = new StringBuilder();
    for (Path file : Corpus.files(corpus)) {
      if (!Files.isRegularFile(file) || Files.size(file) > TextFile.MAX_BYTES) {
        return Optional.empty();
      }
      CRC32C sum = new CRC32C();
      sum.update(Files.readAllBytes(file));
      state
          .append(file.getFileName())
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(sum.getValue())
          .append('\n');
    }
    return Optional.of(state.toString());
  }
}
