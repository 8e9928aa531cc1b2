package eujp.slack.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
  private static final Installation OURS = new Installation("T1", Optional.empty());
  private static final Installation OUR_ORGANIZATION = new Installation("E1", Optional.of("E1"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"authorizations\":[{\"team_id\":\"T1\"}]}",
        // Slack Connect: it occurred in the other company, and is delivered for us.
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"authorizations\":[{\"team_id\":\"T1\"}],\"is_ext_shared_channel\":true}",
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"context_team_id\":\"T1\",\"authorizations\":[{\"team_id\":\"T2\"}]}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"team_id\":\"T2\"}}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T2\"},\"message\":{\"team\":\"T1\"}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T2\"},\"view\":{\"app_installed_team_id\":\"T1\"}}",
        "{\"type\":\"message_action\",\"team\":{\"id\":\"T1\"},\"message\":{\"team\":\"T2\"}}",
        "{\"command\":\"/eujp\",\"team_id\":\"T1\"}"
      })
  void whatIsForOurInstallationIsTold(String payload) {
    assertTrue(OURS.isMeantBy(JsonParser.parseString(payload).getAsJsonObject()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"authorizations\":[{\"team_id\":\"T2\"}]}",
        // Of us is only who wrote it.
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"event\":{\"team\":\"T1\",\"user_team\":\"T1\"}}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T2\"},\"user\":{\"team_id\":\"T1\"}}",
        "{\"type\":\"message_action\",\"team\":{\"id\":\"T2\"},\"message\":{\"team\":\"T1\"}}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T2\"},\"view\":{\"app_installed_team_id\":\"T2\"}}",
        "{\"command\":\"/eujp\",\"team_id\":\"T2\"}",
        // Another workspace of the same organization.
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"enterprise_id\":\"E1\"}",
        "{\"type\":\"event_callback\",\"team_id\":null,\"authorizations\":null}",
        "{\"type\":\"event_callback\",\"team_id\":[\"T1\"],\"authorizations\":[\"T1\",[]],\"view\":7}",
        "{\"type\":\"event_callback\"}"
      })
  void whatIsForAnotherIsTold(String payload) {
    assertFalse(OURS.isMeantBy(JsonParser.parseString(payload).getAsJsonObject()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"event_callback\",\"team_id\":\"T2\",\"authorizations\":[{\"enterprise_id\":\"E1\",\"team_id\":null}]}",
        "{\"type\":\"block_actions\",\"team\":null,\"enterprise\":{\"id\":\"E1\"}}",
        "{\"command\":\"/eujp\",\"team_id\":\"T2\",\"enterprise_id\":\"E1\"}"
      })
  void whatIsForAnyWorkspaceOfOurOrganizationIsTold(String payload) {
    assertTrue(OUR_ORGANIZATION.isMeantBy(JsonParser.parseString(payload).getAsJsonObject()));
  }
}
