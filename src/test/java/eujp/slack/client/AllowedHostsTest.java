package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
  private static final AllowedHosts SLACK = new AllowedHosts(URI.create("https://slack.com/api/"));
  private static final AllowedHosts LOCAL =
      new AllowedHosts(URI.create("http://127.0.0.1:3000/api/"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://slack.com/api/chat.postMessage",
        "https://hooks.slack.com/actions/T1/2/3",
        "https://HOOKS.Slack.com:443/commands/T1/2/3",
        "wss://wss-primary.slack.com/link/?ticket=1",
        "wss://cerberus-xxxx.lb.slack-msgs.slack.com/link",
        "https://hooks.slack-gov.com/actions/T1/2/3",
      })
  void whatIsSlacksMayBeCalledFromEverywhere(String address) {
    assertTrue(SLACK.allows(URI.create(address)));
    assertTrue(LOCAL.allows(URI.create(address)), "with another Web API too");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:3000/response/1",
        "ws://127.0.0.1:3000/link/?ticket=1",
      })
  void theWebApiOfTheSettingsMayBeCalled(String address) {
    assertTrue(LOCAL.allows(URI.create(address)));
    assertFalse(SLACK.allows(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/actions", // not encrypted
        "https://hooks.slack.com:8443/actions", // another port
        "https://slack.com.example.org/", // another host
        "https://evilslack.com/",
        "https://example.org/hooks.slack.com",
        "https://hooks.slack.com@example.org/",
        "https://user:password@hooks.slack.com/",
        "http://127.0.0.1:3001/", // another port of this machine
        "https://127.0.0.1:3000/", // another protocol
        "http://localhost:3000/", // another name
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:3000/",
        "http://2130706433:3000/",
        "file:///etc/passwd",
        "ftp://slack.com/",
        "mailto:a@slack.com",
        "//slack.com/api/",
        "slack.com",
        "",
      })
  void nothingElseMayBeCalled(String address) {
    assertFalse(SLACK.allows(URI.create(address)));
    assertFalse(LOCAL.allows(URI.create(address)));
  }
}
