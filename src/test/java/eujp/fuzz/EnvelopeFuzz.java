package eujp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Sends the running bot whatever text over its web socket; afterwards it answers as before.
class EnvelopeFuzz {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path data;

  @AutoClose
  @SuppressWarnings("NullAway.Init")
  private static Guest bot;

  @BeforeAll
  static void start() throws Exception {
    bot = Guest.overSocketMode(data);
  }

  @FuzzTest
  void say(byte[] data) throws Exception {
    bot.say(Input.text(data));

    bot.ask();
  }
}
