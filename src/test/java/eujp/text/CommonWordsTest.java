package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonWordsTest {
  @Test
  void aWordCountsOnceForEachParagraphThatHoldsIt() {
    List<List<String>> texts =
        List.of(
            List.of("A year, and another year.", "Nothing."),
            List.of("One year.", "Bees."),
            List.of("The year of the bees."),
            List.of("Honey.", "Honey.", "Honey."));

    assertEquals("[en]%n375: year%n250: bee%n".formatted(), CommonWords.count(texts, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de jahr", "en year", "el χρον", "es año", "ja 年", "ro an"})
  void aCommonWordTellsLessThanAnother(String languageAndWord) {
    String[] parts = languageAndWord.split(" ", -1);
    CommonWords words = CommonWords.of(parts[0]);

    assertTrue(words.share(parts[1]) > words.share("xylograph"), languageAndWord);
  }

  @Test
  void inALanguageThatWasNotCountedAllWordsAreAlike() {
    CommonWords words = CommonWords.of("mt");

    assertEquals(words.share("sena"), words.share("xylograph"));
  }
}
