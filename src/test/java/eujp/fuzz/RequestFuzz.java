package eujp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Sends the running bot whatever body, signed as Slack signs: it gives an answer to each, and goes
/// on as before.
class RequestFuzz {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path data;

  @AutoClose
  @SuppressWarnings("NullAway.Init")
  private static Guest bot;

  @BeforeAll
  static void start() throws Exception {
    bot = Guest.overHttp(data);
  }

  @FuzzTest
  void post(byte[] data) throws Exception {
    for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
      bot.post(type, data);
    }
    bot.ask();
  }
}
