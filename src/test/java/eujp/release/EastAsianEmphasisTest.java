package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EastAsianEmphasisTest {
  private static final String HEAD =
      """
      ---
      reference: IP/24/9
      type: Press release
      title: 本日**「計画」**に
      date: 2024-04-30
      language: ja
      url: https://example.org/release
      ---

      """;

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          本日、**「計画」**に署名した。 | 本日、「計画」に署名した。
          **「計画」**に署名した。 | 「計画」に署名した。
          **協力「計画」**に署名した。 | 協力「計画」に署名した。
          協力**（第1回）**の開催 | 協力（第1回）の開催
          協力**“計画”**の開催 | 協力“計画”の開催
          した。**次の計画**は、**「別」**と | した。次の計画は、「別」と
          「**計画**」を | 「計画」を
          **半導体、**と**素材。**が | 半導体、と素材。が
          **「計画」**and the rest | 「計画」and the rest
          ***「計画」***に | 「計画」に
          [**「計画」**に](https://example.org)ついて | 「計画」について
          `**「計画」**に` | **「計画」**に
          \\*\\*「計画」\\*\\*に | **「計画」**に
          **「計画」に | **「計画」に
          注*（一）と注*（二） | 注*（一）と注*（二）
          2**3（8）は二の三乗 | 2**3（8）は二の三乗
          ⸀**「計画」**に | ⸀「計画」に
          """)
  void emphasisBeginsAndEndsBetweenALetterAndAMark(String markdown, String words)
      throws IOException {
    assertEquals(words, read(markdown).passages().getFirst().text());
  }

  @Test
  void theFrontMatterIsNotMarkdown() throws IOException {
    assertEquals("本日**「計画」**に", read("あ").masthead().title());
  }

  private Release read(String markdown) throws IOException {
    Path releases = Files.createDirectories(temp.resolve("releases"));
    Files.writeString(releases.resolve("ip-24-9.ja.md"), HEAD + markdown + "\n");
    return Corpus.read(temp).releases().getFirst();
  }
}
