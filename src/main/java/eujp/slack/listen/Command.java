package eujp.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Question;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The slash command, answered to the asker alone, in its acknowledgement.
///
/// @param bot the bot's own user id
public record Command(String bot, Answering answering, Speech speech) implements Listener {
  /// Its name.
  public static final String NAME = "/eujp";

  @Override
  public void listenIn(App app) {
    app.command(NAME, (request, context) -> context.ack(response(request.getPayload())));
  }

  private SlashCommandResponse response(SlashCommandPayload payload) {
    Question question = Question.read(Objects.requireNonNullElse(payload.getText(), ""), bot);
    String user = payload.getUserId();
    Labels labels = speech.to(user, question.text());
    Occasion occasion = new Occasion(user, "command " + UUID.randomUUID(), Audience.ASKER);
    Reply reply = answering.draw(answering.ask(question, Optional.empty()), labels, occasion);
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(reply.text())
        .blocks(reply.blocks())
        .build();
  }
}
