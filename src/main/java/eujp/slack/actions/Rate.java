package eujp.slack.actions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.release.PassageId;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.RatingState;
import eujp.slack.buttons.ReplyState;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.labels.Label;
import eujp.store.Ratings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a person thinks of an answer, and tells them whether it is kept. What one person
/// alone sees cannot be changed afterwards in Slack, whose clients show themselves which thumb was
/// pressed last; so they are told once for an answer, in words that hold for either thumb.
///
/// @param told whom it was told of which answer
record Rate(Ratings ratings, EphemeralMessages ephemeral, Cache<Told, Label> told)
    implements ButtonHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Rate.class);
  private static final int MAX_REMEMBERED = 10_000;
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// A person, and what names the question.
  record Told(String user, String question) {}

  Rate(Ratings ratings, EphemeralMessages ephemeral) {
    this(
        ratings,
        ephemeral,
        Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED).build());
  }

  @Override
  public void handle(ButtonClick pressed) {
    Optional<RatingState> rating = pressed.state(RatingState.class);
    if (rating.isPresent()) {
      Label what = keep(pressed, rating.get()) ? Label.RATED : Label.RATING_NOT_KEPT;
      Told whom = new Told(pressed.user(), rating.get().reply().question());
      if (told.asMap().put(whom, what) != what) {
        ephemeral.say(pressed.person(), Reply.notice(pressed.labels().say(what)));
      }
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
