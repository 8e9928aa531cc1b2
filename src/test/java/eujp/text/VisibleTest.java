package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whatCouldActOnATerminalIsReplacedAndAllElseStays() {
    assertEquals(
        "a\uFFFD[31mb\uFFFDc\uFFFDd\r\n\te\uFFFDf\u200Fא 漢😀",
        Visible.text("a\u001B[31mb\u009Bc\u202Ed\r\n\te\rf\u200Fא 漢😀"));
  }

  @Test
  void aLineIsOneLine() {
    assertEquals("a\uFFFDb\uFFFD\uFFFDc\uFFFDd", Visible.line("a\nb\r\nc\u2028d"));
  }
}
