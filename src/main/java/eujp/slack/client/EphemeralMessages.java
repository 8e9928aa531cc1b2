package eujp.slack.client;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.webhook.WebhookResponse;
import eujp.slack.blocks.Reply;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says something to one person where they are, for nobody else to see, by whatever way Slack
/// leaves open: the address that came with what they did, which works also where the bot is no
/// member; or as the bot; or in their direct messages.
public final class EphemeralMessages {
  private static final Logger LOG = LoggerFactory.getLogger(EphemeralMessages.class);

  private final MethodsClient client;
  private final ActionResponseSender sender;
  private final Poster poster;

  /// Where and to whom.
  ///
  /// @param user who is to see it
  /// @param channel the conversation, where there is one
  /// @param thread the root of the thread in it
  /// @param responseUrl the address that came with what the person did, where one did
  public record To(
      String user,
      Optional<String> channel,
      Optional<String> thread,
      Optional<String> responseUrl) {}

  public EphemeralMessages(Slack slack, MethodsClient client, Poster poster) {
    this.client = client;
    this.sender = new ActionResponseSender(slack);
    this.poster = poster;
  }

  /// Says it, or logs one line if no way is open.
  public void say(To to, Reply reply) {
    reply.messages().forEach(message -> sayOne(to, message));
  }

  private void sayOne(To to, Reply reply) {
    try {
      if (throughUrl(to, reply, false) || asBot(to, reply)) {
        return;
      }
      poster.post(to.user(), Optional.empty(), reply);
    } catch (IOException | SlackApiException e) {
      LOG.warn("A person could not be told something: {}", e.getClass().getSimpleName());
    }
  }

  /// Puts `reply` in the place of the message for one person that they acted on.
  ///
  /// @return whether Slack did
  public boolean replace(To to, Reply reply) throws IOException {
    return throughUrl(to, reply, true);
  }

  private boolean throughUrl(To to, Reply reply, boolean replace) throws IOException {
    if (to.responseUrl().isEmpty()) {
      return false;
    }
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(replace)
            .threadTs(to.thread().orElse(null))
            .text(reply.text())
            .blocks(reply.blocks())
            .build();
    WebhookResponse answered;
    try {
      answered = sender.send(to.responseUrl().get(), response);
    } catch (AllowedHosts.Refused | IllegalArgumentException e) {
      LOG.warn("A response_url that is not Slack's is not called");
      return false;
    }
    if (answered.getCode() != 200) {
      LOG.warn("Slack takes nothing at a response_url: HTTP {}", answered.getCode());
    }
    return answered.getCode() == 200;
  }

  private boolean asBot(To to, Reply reply) throws IOException, SlackApiException {
    if (to.channel().isEmpty()) {
      return false;
    }
    ChatPostEphemeralResponse response =
        client.chatPostEphemeral(request ->
            request
                .channel(to.channel().get())
                .user(to.user())
                .threadTs(to.thread().orElse(null))
                .text(reply.text())
                .blocks(reply.blocks())
                .parse("none")
                .linkNames(false));
    if (!response.isOk()) {
      LOG.warn("Slack shows nothing in {}: {}", to.channel().get(), response.getError());
    }
    return response.isOk();
  }
}
