package eujp.slack.actions;

import eujp.release.PassageId;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.RatingState;
import eujp.slack.buttons.ReplyState;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.labels.Label;
import eujp.store.Ratings;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a person thinks of an answer, and tells them whether it is kept.
record Rate(Ratings ratings, EphemeralMessages ephemeral) implements ButtonHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Rate.class);

  @Override
  public void handle(ButtonClick pressed) {
    Optional<RatingState> rating = pressed.state(RatingState.class);
    if (rating.isPresent()) {
      Label told = keep(pressed, rating.get()) ? Label.RATED : Label.RATING_NOT_KEPT;
      ephemeral.say(pressed.person(), Reply.notice(pressed.labels().say(told)));
    }
  }

  private boolean keep(ButtonClick pressed, RatingState rating) {
    try {
      ratings.rate(
          rating.reply().question(), pressed.user(), passage(rating.reply()), rating.helpful());
      return true;
    } catch (IOException e) {
      LOG.warn("A rating could not be kept: {}", e.toString());
      return false;
    }
  }

  /// `IP/23/3831 en ¶7`; empty where the answer shows no passage.
  private static String passage(ReplyState reply) {
    return reply.passages().stream()
        .findFirst()
        .map(pointer -> {
          PassageId id = pointer.passage();
          return id.reference() + " " + id.language() + " ¶" + id.ordinal();
        })
        .orElse("");
  }
}
