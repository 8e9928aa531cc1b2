package eujp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A corpus in a folder, with releases that a test writes.
record CorpusFolder(Path folder) {
  static CorpusFolder in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("releases"));
    return new CorpusFolder(folder);
  }

  /// Adds a release with the given text under its front matter.
  CorpusFolder release(String reference, String text) throws IOException {
    String file = reference.toLowerCase(Locale.ROOT).replace('/', '-') + ".en.md";
    return file(
        file,
        """
        ---
        reference: %s
        type: Press release
        title: A release for tests
        date: 2024-02-03
        place: Brussels
        language: en
        url: https://example.org/release
        licence: CC BY 4.0 © European Union
        ---

        %s
        """
            .formatted(reference, text));
  }

  CorpusFolder file(String name, String content) throws IOException {
    Files.writeString(folder.resolve("releases").resolve(name), content);
    return this;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
