package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantSettingsTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @Test
  void nobodyMayAskWhereThereIsNoToken() throws Exception {
    assertEquals(Optional.empty(), read(true, Map.of()).assistants());
    assertEquals(Optional.empty(), read(false, Map.of()).assistants());
  }

  /// The port of `/slack/events` is written as a dash.
  @ParameterizedTest
  @CsvSource({
    "false, 3000, , , -",
    "false, 3000, 8000, , 127.0.0.1:8000",
    "false, 3000, 0, 0.0.0.0, 0.0.0.0:0",
    "true, 3000, , , 127.0.0.1:3001",
    "true, 3000, 8000, , 127.0.0.1:8000",
    "true, 3000, , 0.0.0.0, 0.0.0.0:3001",
    "true, 0, , , 127.0.0.1:0",
    "true, 65535, , , 127.0.0.1:65534",
  })
  void theDoorIsWhereTheSettingsSay(
      boolean socketMode, String port, @Nullable String own, @Nullable String bind, String place)
      throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("EUJP_PORT", port);
    environment.put("EUJP_MCP_TOKEN", TOKEN);
    Optional.ofNullable(own).ifPresent(it -> environment.put("EUJP_MCP_PORT", it));
    Optional.ofNullable(bind).ifPresent(it -> environment.put("EUJP_MCP_BIND", it));

    Settings.Assistants assistants = read(socketMode, environment).assistants().orElseThrow();

    assertEquals(TOKEN, assistants.token().value());
    assertEquals(
        place,
        assistants.own().map(it -> it.bind().getHostAddress() + ":" + it.port()).orElse("-"));
    assertFalse(assistants.toString().contains(TOKEN), assistants.toString());
  }

  @Test
  void theTokenMayStandInAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");

    Settings settings = read(true, Map.of("EUJP_MCP_TOKEN_FILE", file.toString()));

    assertEquals(TOKEN, settings.assistants().orElseThrow().token().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EUJP_MCP_TOKEN | secret-value                              | EUJP_MCP_TOKEN is too short, or no token.
          EUJP_MCP_TOKEN | secret-value with blanks that is long enough | EUJP_MCP_TOKEN is too short, or no token.
          EUJP_MCP_PORT  | 8000                                      | EUJP_MCP_PORT is set, but EUJP_MCP_TOKEN is not.
          EUJP_MCP_BIND  | 0.0.0.0                                   | EUJP_MCP_BIND is set, but EUJP_MCP_TOKEN is not.
          EUJP_MCP_TOKN  | secret-value                              | EUJP_MCP_TOKN is not a setting. Did you mean EUJP_MCP_TOKEN?
          """)
  void whatIsWrongIsNamedAndNotRepeated(String variable, String value, String told) {
    InvalidSettings invalid =
        assertThrows(InvalidSettings.class, () -> read(true, Map.of(variable, value)));

    assertEquals(1, invalid.faults().size(), invalid.faults().toString());
    assertEquals(told, invalid.faults().getFirst().substring(0, told.length()));
    assertFalse(invalid.faults().getFirst().contains("secret-value"));
  }

  @Test
  void anAddressWithoutAPortOfItsOwnIsNoPlaceOverHttp() {
    InvalidSettings invalid =
        assertThrows(
            InvalidSettings.class,
            () -> read(false, Map.of("EUJP_MCP_TOKEN", TOKEN, "EUJP_MCP_BIND", "0.0.0.0")));

    assertEquals(
        "EUJP_MCP_BIND is set, but EUJP_MCP_PORT is not. Without it /mcp is at EUJP_PORT.",
        invalid.faults().getFirst());
  }

  private static Settings read(boolean socketMode, Map<String, String> more)
      throws InvalidSettings {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SLACK_BOT_TOKEN", "xoxb-1-a");
    environment.put(
        socketMode ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET",
        socketMode ? "xapp-1-a" : "0123456789abcdef0123456789abcdef");
    return Settings.read(environment);
  }
}
