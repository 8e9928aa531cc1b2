package eujp.meaning.e5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesTest {
  private static final int MOST = 256;
  private static WordPieces pieces;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            WordPiecesTest.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json"))) {
      pieces = new WordPieces(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
  }

  static Stream<String[]> texts() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/eujp/meaning/e5/pieces.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsCutAsTheModelLearnedIt(String text, String numbers) {
    long[] expected = Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).toArray();
    assertArrayEquals(expected, pieces.of(text, MOST));
  }

  @Test
  void blanksOfAnyKindAreNoPieces() {
    assertArrayEquals(
        pieces.of("two blanks and a tab", MOST),
        pieces.of("  two\u00a0 blanks and\ta tab\n", MOST));
  }

  @Test
  void aLongTextKeepsItsEnd() {
    long[] cut = pieces.of("word ".repeat(1_000), 16);
    assertEquals(16, cut.length);
    assertEquals(pieces.of("", MOST)[1], cut[15]);
  }
}
