package eujp.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Errands;
import eujp.slack.ask.ForgetCommand;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.draw.Occasion;
import eujp.slack.draw.Occasion.Audience;
import eujp.slack.draw.Reply;
import eujp.slack.reply.Limits;
import eujp.store.People;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slash command, answered to the asker alone, in its acknowledgement.
///
/// @param bot the bot's own user id
public record Command(String bot, Answering answering, Speech speech, Limits limits, People people)
    implements Listener {
  /// Its name.
  public static final String NAME = "/eujp";

  private static final Logger LOG = LoggerFactory.getLogger(Command.class);

  @Override
  public void listenIn(App app) {
    app.command(NAME, (request, context) -> context.ack(response(request.getPayload())));
  }

  private SlashCommandResponse response(SlashCommandPayload payload) {
    Question question = Question.read(Objects.requireNonNullElse(payload.getText(), ""), bot);
    String user = payload.getUserId();
    Labels labels = speech.to(user, Errands.ownWords(question));
    if (ForgetCommand.is(question)) {
      return shown(forget(user, labels));
    }
    if (limits.admit(user) != Limits.Verdict.ADMITTED) {
      return shown(Reply.notice(labels.say(Label.TOO_MANY)));
    }
    Occasion occasion = new Occasion(user, "command " + UUID.randomUUID(), Audience.ASKER);
    return shown(answering.draw(answering.ask(question, Optional.empty()), labels, occasion));
  }

  private Reply forget(String user, Labels labels) {
    answering.conversations().forget(user);
    try {
      int count = people.forget(user);
      return Reply.notice(labels.say(Label.FORGOTTEN, Map.of("count", count)));
    } catch (IOException e) {
      LOG.warn("What is kept about a person was not deleted: {}", e.getMessage());
      return Reply.notice(labels.say(Label.NOT_FORGOTTEN));
    }
  }

  private static SlashCommandResponse shown(Reply reply) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(reply.text())
        .blocks(reply.blocks())
        .build();
  }
}
