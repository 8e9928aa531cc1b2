package eujp.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import eujp.slack.runtime.OncePerStart;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The agent view of the bot's direct messages: suggested prompts, what the bot is doing, titles.
///
/// All of it is a courtesy, which not every workspace has. Where Slack refuses one of the three,
/// one line in the log says so, and it is not tried again until the next start.
public final class AgentView {
  private static final Logger LOG = LoggerFactory.getLogger(AgentView.class);
  private static final int MAX_OF_TITLE = 120;
  private static final int MAX_PROMPTS = 4;

  private final MethodsClient client;
  private final Courtesy prompts = new Courtesy("suggested prompts");
  private final Courtesy status = new Courtesy("status");
  private final Courtesy title = new Courtesy("titles");

  public AgentView(MethodsClient client) {
    this.client = client;
  }

  /// Shows questions on top of the direct messages. In the agent view they belong to no thread.
  public void suggest(String channel, String heading, List<String> questions) {
    if (!questions.isEmpty()) {
      prompts.show(() ->
          client.assistantThreadsSetSuggestedPrompts(request ->
              request
                  .channelId(channel)
                  .title(heading)
                  .prompts(
                      questions.stream()
                          .limit(MAX_PROMPTS)
                          .map(SuggestedPrompt::create)
                          .toList())));
    }
  }

  /// Shows what the bot is doing, until it writes in the thread.
  public void working(String channel, String thread, String doing) {
    status.show(() ->
        client.assistantThreadsSetStatus(
            request -> request.channelId(channel).threadTs(thread).status(doing)));
  }

  /// Names a thread after what is asked in it.
  public void title(String channel, String thread, String name) {
    String bounded =
        name.codePoints()
            .limit(MAX_OF_TITLE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (!bounded.isBlank()) {
      title.show(() ->
          client.assistantThreadsSetTitle(
              request -> request.channelId(channel).threadTs(thread).title(bounded)));
    }
  }

  private interface Call {
    SlackApiTextResponse send() throws IOException, SlackApiException;
  }

  private static final class Courtesy {
    private final String what;
    private final OncePerStart once = new OncePerStart();
    private volatile boolean lacking;

    Courtesy(String what) {
      this.what = what;
    }

    void show(Call call) {
      if (lacking) {
        return;
      }
      try {
        SlackApiTextResponse response = call.send();
        if (!response.isOk()) {
          lacking = true;
          once.run(() -> LOG.warn("This workspace shows no {}: {}", what, response.getError()));
        }
      } catch (IOException | SlackApiException e) {
        once.run(() -> LOG.warn("Slack shows no {}: {}", what, e.getClass().getSimpleName()));
      }
    }
  }
}
