package eujp.slack.delivery;

import eujp.cite.Citation;
import eujp.library.Correction;
import eujp.library.Knowledge;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.release.former.SentencePlaces;
import eujp.slack.blocks.Drawing;
import eujp.slack.client.Attempt;
import eujp.slack.client.Backoff;
import eujp.slack.client.Outgoing;
import eujp.slack.client.Posted;
import eujp.slack.client.Poster;
import eujp.slack.client.ReplyHistory;
import eujp.slack.client.Revocation;
import eujp.slack.errors.CallFailure;
import eujp.slack.labels.Labels;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.LoggableFault;
import eujp.store.OwedMessage;
import eujp.store.QuestionKey;
import eujp.store.QuotedSentences;
import eujp.store.QuotedSentences.Quoted;
import eujp.store.QuotedSentences.Source;
import eujp.text.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a thread, once, that a release no longer has the sentence that an answer in it quotes, or
/// has it as somebody else's, and what it says in that place now.
///
/// A thread of its own looks every few seconds which releases are others than at its last look, and
/// at its first at all of them. A release that is gone is no correction. Of what is to be told at
/// one time the newest [#MAX_NOTES] are, one note after the other.
public final class CorrectionNotes implements AutoCloseable {
  /// Notes that are posted for one change of a release, the newest answers first.
  static final int MAX_NOTES = 200;

  /// What is longer is no sentence that anybody would miss.
  private static final int MAX_SENTENCE_CHARS = 4_000;

  /// Nobody has a longer name.
  private static final int MAX_NAME_CHARS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(CorrectionNotes.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);
  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(10);

  private final QuotedSentences quoted;
  private final Knowledge knowledge;
  private final Computing computing;
  private final Poster poster;
  private final ReplyHistory history;
  private final Consumer<Revocation> revoked;
  private final Patience patience = new Patience(CorrectionNotes::waits);
  private final Thread thread =
      Thread.ofPlatform().name("eujp-corrections").daemon().unstarted(this::run);

  /// What was quoted since the last look. A release may have been changed between the making of an
  /// answer and its being kept.
  private final Queue<Quoted> fresh = new ConcurrentLinkedQueue<>();

  /// The states in which releases were last looked at. Only the thread knows it.
  private final Map<Source, String> seen = new HashMap<>();

  /// Answers in one thread that quote the same sentence.
  ///
  /// @param answers at least one, the first of which names the note
  private record Note(List<Quoted> answers, Correction correction) {
    Quoted first() {
      return answers.getFirst();
    }

    List<QuestionKey> questions() {
      return answers.stream().map(Quoted::question).toList();
    }
  }

  private record Place(String channel, String thread, Correction.Quoted sentence) {}

  /// Notes, which begin with [#start].
  ///
  /// @param revoked is told that the bot's token is not good any more
  public CorrectionNotes(
      QuotedSentences quoted,
      Knowledge knowledge,
      Computing computing,
      Poster poster,
      ReplyHistory history,
      Consumer<Revocation> revoked) {
    this.quoted = quoted;
    this.knowledge = knowledge;
    this.computing = computing;
    this.poster = poster;
    this.history = history;
    this.revoked = revoked;
  }

  /// Begins to look.
  public void start() {
    thread.start();
  }

  /// Looks no more, and lets a note that is on its way finish for ten seconds.
  @Override
  public void close() {
    patience.stop();
    try {
      thread.join(PATIENCE_TO_FINISH.toMillis());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  /// What is to be kept of what an answer quotes, before it is posted; empty where nobody would
  /// miss it.
  ///
  /// @param labels of the answer
  static Optional<Quoted> quoted(OwedMessage message, Citation citation, Labels labels) {
    String whole =
        SentencePlaces.whole(citation.passage(), new Span(citation.start(), citation.end()));
    if (whole.length() > MAX_SENTENCE_CHARS) {
      return Optional.empty();
    }
    return Optional.of(
        new Quoted(
            message.key(),
            message.thread(),
            new Source(citation.masthead().reference().value(), citation.passage().id().language()),
            message.user(),
            labels.language(),
            whole,
            citation
                .speaker()
                .map(Speaker::name)
                .filter(name -> name.length() <= MAX_NAME_CHARS)
                .orElse("")));
  }

  /// Is told what was kept, to look at it.
  void kept(Quoted sentence) {
    fresh.add(sentence);
  }

  /// Forgets what an answer quotes that does not stand.
  ///
  /// @throws IOException if it cannot be forgotten now
  void forget(QuestionKey question) throws IOException {
    quoted.drop(List.of(question));
  }

  /// Forgets what an answer quotes that somebody has removed.
  ///
  /// @param question as [QuestionKey#toString] names it
  /// @throws IOException if it cannot be forgotten now
  public void removed(String question) throws IOException {
    int blank = question.indexOf(' ');
    if (blank > 0) {
      quoted.drop(question.substring(0, blank), question.substring(blank + 1));
    }
  }

  private void run() {
    try {
      do {
        look();
      } while (!patience.isStopping(BETWEEN_LOOKS));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      checkFresh();
      checkChanged();
    } catch (RejectedExecutionException stops) {
      LOG.debug("The bot stops; the next start looks again", stops);
    } catch (IOException e) {
      LOG.warn("Whether quoted sentences still stand cannot be told: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("Whether quoted sentences still stand cannot be told", new LoggableFault(e));
    }
  }

  private void checkFresh() throws InterruptedException {
    Map<Source, List<Quoted>> byRelease = new LinkedHashMap<>();
    for (Quoted one = fresh.poll(); one != null; one = fresh.poll()) {
      byRelease.computeIfAbsent(one.release(), _ -> new ArrayList<>()).add(one);
    }
    for (Map.Entry<Source, List<Quoted>> release : byRelease.entrySet()) {
      tell(release.getKey(), release.getValue());
    }
  }

  private void checkChanged() throws IOException, InterruptedException {
    List<Source> releases = quoted.releases();
    seen.keySet().retainAll(releases);
    Map<Source, String> states = computing.run(() -> states(releases));
    for (Map.Entry<Source, String> state : states.entrySet()) {
      Source release = state.getKey();
      if (!state.getValue().equals(seen.get(release))) {
        tell(release, quoted.of(release));
        seen.put(release, state.getValue());
      }
    }
  }

  /// The states of those releases that are known.
  private Map<Source, String> states(List<Source> releases) {
    Map<Source, String> states = new LinkedHashMap<>();
    for (Source release : releases) {
      knowledge
          .state(new Reference(release.reference()), release.language())
          .ifPresent(state -> states.put(release, state));
    }
    return states;
  }

  /// Tells of those sentences that their release has no more, or as somebody else's.
  private void tell(Source release, List<Quoted> sentences) throws InterruptedException {
    List<Note> notes = notes(release, sentences);
    if (notes.size() > MAX_NOTES) {
      LOG.warn(
          "{} was changed so much that of {} threads only {} are told",
          release.reference(),
          notes.size(),
          MAX_NOTES);
    }
    for (int i = 0; i < notes.size(); i++) {
      if (i < MAX_NOTES) {
        if (i > 0) {
          patience.sleep(BETWEEN_NOTES);
        }
        post(notes.get(i));
      } else {
        drop(notes.get(i), new Backoff());
      }
    }
  }

  private List<Note> notes(Source release, List<Quoted> sentences) {
    List<Correction.Quoted> texts =
        sentences.stream().map(CorrectionNotes::words).distinct().toList();
    Map<Correction.Quoted, Correction> corrections =
        computing.run(() ->
            knowledge.corrections(new Reference(release.reference()), release.language(), texts));
    Map<Place, List<Quoted>> places = new LinkedHashMap<>();
    for (Quoted one : sentences) {
      if (corrections.containsKey(words(one))) {
        places
            .computeIfAbsent(
                new Place(one.question().channel(), one.thread(), words(one)),
                _ -> new ArrayList<>())
            .add(one);
      }
    }
    List<Note> notes = new ArrayList<>();
    places.forEach((place, answers) -> {
      Correction correction = corrections.get(place.sentence());
      if (correction != null) {
        // All bots name a note by the same answer, so that one of them claims it.
        answers.sort(Comparator.comparing(one -> one.question().ts()));
        notes.add(new Note(answers, correction));
      }
    });
    return notes;
  }

  private static Correction.Quoted words(Quoted quoted) {
    return new Correction.Quoted(quoted.sentence(), quoted.speaker());
  }

  private void post(Note note) throws InterruptedException {
    Backoff backoff = new Backoff();
    QuestionKey question = note.first().question();
    Optional<Boolean> mayStand = patience.await(backoff, () -> quoted.claim(question));
    if (mayStand.isEmpty()) {
      return;
    }
    boolean look = mayStand.get();
    while (true) {
      if (look && stands(note, backoff)) {
        drop(note, backoff);
        return;
      }
      poster.awaitTurn(question.channel());
      // Else somebody else may post it.
      if (!patience.awaitTurn(backoff, () -> quoted.post(question))) {
        return;
      }
      switch (poster.attempt(outgoing(note))) {
        case Posted _ -> {
          drop(note, backoff);
          return;
        }
        case Attempt.Later later -> {
          look = later.mayStand();
          patience.pause(backoff.next(later.pause()), later.why());
        }
        case Attempt.Revoked(String error) -> {
          revoked.accept(new Revocation("SLACK_BOT_TOKEN", error));
          throw new InterruptedException("the bot stops; the next start goes on");
        }
      }
    }
  }

  private void drop(Note note, Backoff backoff) throws InterruptedException {
    patience.await(
        backoff,
        () -> {
          quoted.drop(note.questions());
          return note;
        });
  }

  private boolean stands(Note note, Backoff backoff) throws InterruptedException {
    QuestionKey question = note.first().question();
    return patience.stands(
        backoff,
        () -> history.find(question.channel(), note.first().thread(), question.ts(), name(note)));
  }

  private Outgoing outgoing(Note note) {
    Quoted first = note.first();
    Labels labels = Labels.in(first.labels()).orElseGet(Labels::english);
    return new Outgoing(
        first.question().channel(),
        Optional.of(first.thread()),
        computing.run(() -> new Drawing(labels).correction(words(first), note.correction())),
        Optional.of(name(note)));
  }

  /// By which [ReplyHistory] knows it from the answer.
  private static String name(Note note) {
    return "correction " + note.first().question();
  }

  private static void waits(Duration pause, CallFailure why) {
    LOG.info("A note waits {} ms: {}", pause.toMillis(), why.why());
  }
}
