package eujp.slack.delivery;

import eujp.slack.blocks.Reply;
import eujp.slack.client.Attempt;
import eujp.slack.client.Backoff;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.client.Outgoing;
import eujp.slack.client.Posted;
import eujp.slack.client.Poster;
import eujp.slack.client.ReplyHistory;
import eujp.slack.client.Revocation;
import eujp.slack.errors.CallFailure;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.runtime.LoggableFault;
import eujp.store.Inbox;
import eujp.store.OwedMessage;
import eujp.store.QuotedSentences.Quoted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the reply to one message into Slack.
///
/// What can pass is waited for as long as it takes, or until the bot stops. Where nobody knows
/// whether a reply stands, Slack is asked before it is posted again.
public final class ReplyDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyDelivery.class);

  /// How often a reply is begun before its question is kept aside.
  public static final int MAX_TRIES = 3;

  /// The search engine is asked again this often at least: nobody who reads that the answer comes
  /// as soon as it can should wait for a minute then.
  private static final Duration LONGEST_WHILE_SEARCH_IS_AWAY = Duration.ofSeconds(8);

  private final Inbox inbox;
  private final Replies replies;
  private final Poster poster;
  private final ReplyHistory history;
  private final EphemeralMessages ephemeral;
  private final Optional<CorrectionNotes> corrections;
  private final Metrics metrics;
  private final InstantSource clock;
  private final Consumer<Revocation> revoked;
  private final Patience patience = new Patience(this::waits);

  /// A delivery, until [#stop].
  ///
  /// @param corrections is told what replies quote; empty where nobody wants to know
  /// @param clock Slack's, for a question's age is told by its time stamp
  /// @param revoked is told that the bot's token is not good any more
  public ReplyDelivery(
      Inbox inbox,
      Replies replies,
      Poster poster,
      ReplyHistory history,
      EphemeralMessages ephemeral,
      Optional<CorrectionNotes> corrections,
      Metrics metrics,
      InstantSource clock,
      Consumer<Revocation> revoked) {
    this.inbox = inbox;
    this.replies = replies;
    this.poster = poster;
    this.history = history;
    this.ephemeral = ephemeral;
    this.corrections = corrections;
    this.metrics = metrics;
    this.clock = clock;
    this.revoked = revoked;
  }

  /// Leaves what waits before another try to the next start; what is under way goes on.
  void stop() {
    patience.stop();
  }

  /// Returns when the message is no longer owed a reply by this bot, or none can be given because
  /// the bot's token is revoked.
  ///
  /// @param mayStand whether its reply may stand already
  /// @param again whether answering it was begun before, and not finished
  /// @throws InterruptedException if the bot stops before that; the inbox has the message still
  void deliver(OwedMessage message, boolean mayStand, boolean again, RateLimits.Verdict verdict)
      throws InterruptedException {
    if (!patience.awaitTurn(
        new Backoff(), () -> again ? inbox.turn(message) : inbox.turnOfKept(message))) {
      return;
    }
    switch (verdict) {
      case ADMITTED -> reply(message, mayStand, again);
      case TOLD -> {
        tell(message, Label.TOO_MANY);
        done(message, "limited");
      }
      case SILENT -> done(message, "limited");
    }
  }

  private void reply(OwedMessage message, boolean mayStand, boolean again)
      throws InterruptedException {
    Backoff backoff = new Backoff();
    String key = message.key().toString();
    if (mayStand && stands(message, key, backoff)) {
      done(message, "found_standing");
      return;
    }
    PreparedReply made = again ? madeAgain(message, backoff) : made(message, backoff);
    List<Reply> messages = made.reply().map(Reply::messages).orElse(List.of());
    Optional<Quoted> quoted =
        corrections
            .flatMap(_ -> made.quoted())
            .flatMap(citation -> CorrectionNotes.quoted(message, citation, made.labels()));
    for (int i = 0; i < messages.size(); i++) {
      boolean last = i == messages.size() - 1;
      // The last is known by the question's own key, so that nothing stands while it does not.
      String name = last ? key : key + " " + (i + 1);
      if (!post(message, made, messages.get(i), name, quoted, mayStand && !last, backoff)) {
        return;
      }
      quoted = Optional.empty();
    }
    done(message, made);
  }

  private void forget(OwedMessage message, Backoff backoff) throws InterruptedException {
    if (corrections.isPresent()) {
      patience.await(
          backoff,
          () -> {
            corrections.get().forget(message.key());
            return message;
          });
    }
  }

  /// Posts one message of a reply.
  ///
  /// @param key names it
  /// @param quoted what the reply quotes, which is kept before it stands, so that no crash comes
  ///   between
  /// @param mayStand whether it may stand already
  /// @return whether it stands; otherwise no more of the reply can be posted now
  private boolean post(
      OwedMessage message,
      PreparedReply made,
      Reply reply,
      String key,
      Optional<Quoted> quoted,
      boolean mayStand,
      Backoff backoff)
      throws InterruptedException {
    boolean look = mayStand;
    boolean kept = false;
    while (true) {
      if (look && stands(message, key, backoff)) {
        return true;
      }
      poster.awaitTurn(message.key().channel());
      Optional<Quoted> unkept = kept ? Optional.empty() : quoted;
      if (!patience.awaitTurn(new Backoff(), () -> inbox.post(message.key(), unkept))) {
        return false;
      }
      corrections.ifPresent(notes -> unkept.ifPresent(notes::kept));
      kept = true;
      switch (poster.attempt(outgoing(message, reply, key))) {
        case Posted.Sent _ -> {
          if (key.equals(message.key().toString())) {
            tellTime(message);
          }
          return true;
        }
        case Posted.Refused(String error) -> {
          if (!message.isDirect()) {
            tellWhy(message, made.labels(), error);
          }
          forget(message, backoff);
          done(message, "refused");
          return false;
        }
        case Attempt.Later later -> {
          look = later.mayStand();
          patience.pause(backoff.next(later.pause()), later.why());
        }
        case Attempt.Revoked(String error) -> {
          revoked.accept(new Revocation("SLACK_BOT_TOKEN", error));
          return false; // the bot stops; the inbox has the message
        }
      }
    }
  }

  /// Whether a message of a reply stands, as far as Slack tells.
  private boolean stands(OwedMessage message, String key, Backoff backoff)
      throws InterruptedException {
    return patience.stands(backoff, () -> lookUp(message, key));
  }

  private ReplyHistory.Seen lookUp(OwedMessage message, String key) throws InterruptedException {
    ReplyHistory.Seen seen =
        history.find(message.key().channel(), message.thread(), message.key().ts(), key);
    metrics.lookedUp(
        switch (seen) {
          case ReplyHistory.Seen.Standing _ -> Metrics.Lookup.STANDING;
          case ReplyHistory.Seen.Missing _ -> Metrics.Lookup.MISSING;
          case ReplyHistory.Seen.Unknown _ -> Metrics.Lookup.UNKNOWN;
          case ReplyHistory.Seen.Hidden _ -> Metrics.Lookup.HIDDEN;
        });
    return seen;
  }

  private void tellTime(OwedMessage message) {
    message
        .key()
        .time()
        .ifPresent(
            asked -> metrics.answered(message.origin(), Duration.between(asked, clock.instant())));
  }

  /// A reply to a message whose reply was begun and not finished. Where that goes on, the message
  /// itself may be what ends the bot each time.
  private PreparedReply madeAgain(OwedMessage message, Backoff backoff)
      throws InterruptedException {
    int tries = patience.await(backoff, () -> inbox.tried(message.key()));
    if (tries <= MAX_TRIES) {
      PreparedReply made = made(message, backoff);
      tryEnded(message, backoff);
      return made;
    }
    LOG.error("A reply was begun {} times and never finished; the question is kept aside", tries);
    return replies.trouble(message);
  }

  /// Makes the reply. While the search engine is away, which the person is told once, it waits.
  private PreparedReply made(OwedMessage message, Backoff backoff) throws InterruptedException {
    Backoff whileAway = new Backoff(LONGEST_WHILE_SEARCH_IS_AWAY);
    boolean told = false;
    int tries = 0;
    while (true) {
      try {
        return patience.await(backoff, () -> replies.make(message));
      } catch (SearchAway away) {
        if (!told) {
          tell(message, Label.SEARCH_AWAY_KEPT);
          tryEnded(message, backoff);
          told = true;
        }
        patience.pause(
            whileAway.next(Duration.ZERO), CallFailure.search(String.valueOf(away.getMessage())));
      } catch (RejectedExecutionException stopping) {
        throw new InterruptedException("the bot stops before a reply is made");
      } catch (RuntimeException | Error e) {
        tries++;
        LOG.error(
            "A reply could not be made, try {} of {}", tries, MAX_TRIES, new LoggableFault(e));
        if (tries == MAX_TRIES) {
          return replies.trouble(message);
        }
        patience.pause(backoff.next(Duration.ZERO), CallFailure.fault(e));
      }
    }
  }

  /// Notes that the message itself is not what ends the bot.
  private void tryEnded(OwedMessage message, Backoff backoff) throws InterruptedException {
    patience.await(
        backoff,
        () -> {
          inbox.tryEnded(message.key());
          return message;
        });
  }

  /// Notes that a message is answered, or sets it aside if its reply only says that there is no
  /// answer.
  private void done(OwedMessage message, PreparedReply made) throws InterruptedException {
    if (!made.isTrouble()) {
      done(message, made.outcome());
      return;
    }
    patience.await(
        new Backoff(),
        () -> {
          inbox.setAside(message.key(), made.outcome());
          return made;
        });
    metrics.question(message.origin(), made.outcome());
  }

  /// Notes that the message is done with.
  private void done(OwedMessage message, String outcome) throws InterruptedException {
    patience.await(
        new Backoff(),
        () -> {
          inbox.done(message.key(), outcome);
          return outcome;
        });
    metrics.question(message.origin(), outcome);
  }

  private static Outgoing outgoing(OwedMessage message, Reply reply, String key) {
    return new Outgoing(
        message.key().channel(), Optional.of(message.thread()), reply, Optional.of(key));
  }

  /// Tells the person why there is no reply: in the conversation where Slack lets us, else
  /// directly.
  private void tellWhy(OwedMessage message, Labels labels, String error) {
    String channel = "<#" + message.key().channel() + ">";
    String what = labels.say(Label.COULD_NOT_ANSWER, Map.of("channel", channel));
    tellPrivately(message, ReplyLanguage.sorry(labels, error).under(what));
  }

  private void tell(OwedMessage message, Label label) {
    tellPrivately(message, Reply.notice(replies.labels(message).say(label)));
  }

  private void tellPrivately(OwedMessage message, Reply reply) {
    ephemeral.say(
        new EphemeralMessages.To(
            message.user(),
            Optional.of(message.key().channel()),
            Optional.of(message.thread()),
            Optional.empty()),
        reply);
  }

  private void waits(Duration pause, CallFailure why) {
    metrics.waits(pause, why);
    LOG.info("A reply waits {} ms: {}", pause.toMillis(), why.why());
  }
}
