package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.check.draft.DraftReport;
import eujp.cluster.SearchUnavailableException;
import eujp.library.Knowledge;
import eujp.question.filter.Filter;
import eujp.question.filter.FilteredText;
import eujp.release.Reference;
import eujp.slack.blocks.Catalogue;
import eujp.slack.blocks.Drawing;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.LoggableFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way through, from what a person asked to the reply, whichever way it came in.
///
/// @param knowledge answers any question whatsoever, which may lack what one of those before it was
///   about
/// @param corpora which of it is asked in which channel
/// @param conversations what was asked before
/// @param tally counts what came of it
/// @param computing where all of it is done
public record Responder(
    Knowledge knowledge,
    Corpora corpora,
    Conversations conversations,
    Tally tally,
    Computing computing) {
  /// The best passage and more for whoever wants to see them.
  private static final int PASSAGES = 8;

  private static final int SUGGESTIONS = 3;
  private static final int NEAREST = 3;

  /// Releases that are named where one is asked for that is not known.
  private static final int NEWEST = 8;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\p{L}/])[A-Z][A-Z_]*/\\d{2}/\\d{1,6}(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

  /// One that is asked for all that is known, wherever it is asked.
  public Responder(
      Knowledge knowledge, Conversations conversations, Tally tally, Computing computing) {
    this(knowledge, _ -> knowledge, conversations, tally, computing);
  }

  /// This one for what is asked in a channel.
  ///
  /// @param channel empty for what is in none
  public Responder in(String channel) {
    return new Responder(corpora.in(channel), corpora, conversations, tally, computing);
  }

  /// Who asks in which conversation.
  public record Turn(String conversation, String user) {}

  /// Answers a question. A fault of ours is an outcome too.
  ///
  /// @param turn in which conversation it was asked; empty where each question stands alone
  /// @throws RejectedExecutionException if the bot has stopped; nothing else is thrown
  public Outcome ask(Question question, Optional<Turn> turn) {
    return computed("A question could not be answered", () -> answered(question, turn));
  }

  /// Remembers a question that was asked before it was known where its answer would stand.
  public void remember(Turn turn, Question question, Outcome outcome) {
    switch (outcome) {
      case Outcome.Answered _ -> remember(turn, question.text());
      case Outcome.First(String first, _, _) -> remember(turn, first);
      default -> {}
    }
  }

  private void remember(Turn turn, String question) {
    conversations.add(turn.conversation(), turn.user(), question);
  }

  /// Runs a command, as [#ask] does.
  public Outcome run(Command command) {
    return computed("A check or a list could not be made", () -> done(command));
  }

  /// Checks a draft, as [#ask] does.
  public Outcome check(Question draft) {
    return computed(
        "A draft could not be checked", () -> new Outcome.Reported(knowledge.check(draft.whole())));
  }

  /// The report on a draft that somebody sends the bot without a word, where it has something that
  /// can be looked up; empty for all other messages.
  public Optional<Outcome> pasted(Question message) {
    Optional<Question> draft = DraftCommand.pasted(message);
    return draft.isEmpty()
        ? Optional.empty()
        : Optional.of(check(draft.get()))
            .filter(outcome ->
                !(outcome instanceof Outcome.Reported(DraftReport report))
                    || !report.findings().isEmpty());
  }

  /// Does what answers and draws in one go, which is faster than one after the other.
  ///
  /// @throws RejectedExecutionException if the bot has stopped
  public <T> T together(Supplier<T> task) {
    return computing.run(task);
  }

  /// @param failure says for the log what could not be done
  private Outcome computed(String failure, Supplier<Outcome> task) {
    try {
      return computing.run(task);
    } catch (RejectedExecutionException stopping) {
      throw stopping;
    } catch (SearchUnavailableException away) {
      LOG.warn("{}. {}", failure, away.getMessage());
      return new Outcome.Away();
    } catch (RuntimeException | Error e) {
      LOG.error("{}", failure, new LoggableFault(e));
      return new Outcome.Trouble();
    }
  }

  private Outcome answered(Question question, Optional<Turn> turn) {
    if (question.callsForHelp()) {
      return new Outcome.Help();
    }
    Optional<CommandParser.Parsed> command = CommandParser.command(question);
    Optional<Outcome> draft = draft(DraftCommand.named(question), command.isPresent());
    if (draft.isPresent()) {
      return draft.get();
    }
    if (command.isPresent()) {
      return switch (command.get()) {
        case CommandParser.Parsed.Run(Command wanted) -> done(wanted);
        case CommandParser.Parsed.Unquoted _ -> new Outcome.Unquoted();
      };
    }
    List<NearCommand> near = NearCommand.of(question);
    if (near.stream().anyMatch(NearCommand::isSure)) {
      return new Outcome.NearlyCommand(near);
    }
    List<String> several = SeveralQuestions.in(question);
    String text = several.isEmpty() ? question.text() : several.getFirst();
    List<String> before = turn.map(Turn::conversation).map(conversations::before).orElse(List.of());
    Answer answer = marked(knowledge.answer(text, before, PASSAGES));
    if (!near.isEmpty() && !(answer instanceof Answer.Found || answer instanceof Answer.Polite)) {
      return new Outcome.NearlyCommand(near);
    }
    turn.ifPresent(it -> remember(it, text));
    tally.count(answer);
    return several.isEmpty()
        ? new Outcome.Answered(answer)
        : new Outcome.First(text, answer, several.subList(1, several.size()));
  }

  /// Of an answer only those words are marked that answer by themselves, where that can be told.
  private static Answer marked(Answer answer) {
    return answer instanceof Answer.Found found ? found.marked() : answer;
  }

  /// The report on a draft.
  ///
  /// @param needed whether it must find something: words without marks may be a quotation
  private Optional<Outcome> draft(Optional<Question> draft, boolean needed) {
    return draft
        .map(one -> knowledge.check(one.whole()))
        .filter(report -> !needed || !report.findings().isEmpty())
        .map(Outcome.Reported::new);
  }

  private Outcome done(Command command) {
    return switch (command) {
      case Command.Check check ->
          new Outcome.Checked(check, knowledge.check(check.pasted(), NEAREST));
      case Command.Browse browse -> list(browse);
    };
  }

  private Outcome list(Command.Browse browse) {
    FilteredText asked = FilteredText.of(browse.asked());
    Optional<Reference> release = named(asked.rest());
    if (release.isPresent() && !isKnown(release.get())) {
      return new Outcome.UnknownRelease(
          browse, knowledge.releases(NEWEST), knowledge.releaseCount());
    }
    Filter filter = filter(asked);
    return asked
        .fault()
        .or(() -> knowledge.fault(filter))
        .<Outcome>map(fault -> new Outcome.Answered(new Answer.Unfit(fault)))
        .orElseGet(() -> {
          boolean ofNewest = filter.isEmpty() && knowledge.releaseCount() > Knowledge.MAX_LISTED;
          return new Outcome.Listed(browse, catalogue(browse, Knowledge.ENGLISH), ofNewest);
        });
  }

  /// The release that a text names by its reference.
  private static Optional<Reference> named(String text) {
    Matcher named = REFERENCE.matcher(text);
    return named.find()
        ? Optional.of(new Reference(named.group().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Filter filter(FilteredText asked) {
    return named(asked.rest()).map(Filter::in).orElse(Filter.NONE).and(asked.filter());
  }

  private Catalogue catalogue(Command.Browse browse, String language) {
    FilteredText text = FilteredText.of(browse.asked());
    Filter filter = filter(text);
    String asked = REFERENCE.matcher(text.rest()).replaceFirst(" ").strip();
    return switch (browse.list()) {
      case QUOTES -> new Catalogue.Quotes(knowledge.quotations(asked, filter, language));
      case PEOPLE -> new Catalogue.People(knowledge.people(filter, language));
      case TIMELINE -> new Catalogue.Timeline(knowledge.timeline(filter, language));
      case COMMITMENTS -> new Catalogue.Commitments(knowledge.commitments(filter, language));
    };
  }

  /// A list in the words of a language, where some of it is there in that too.
  private Catalogue worded(Command.Browse browse, Catalogue catalogue, String language) {
    return catalogue.isAlsoIn(language)
        ? orWhileAway(catalogue, () -> catalogue(browse, language))
        : catalogue;
  }

  /// What adorns an answer, or what does without it while the search engine is away.
  private static <T> T orWhileAway(T without, Supplier<T> adorned) {
    try {
      return adorned.get();
    } catch (SearchUnavailableException away) {
      LOG.info("An answer is drawn without more. {}", away.getMessage());
      return without;
    }
  }

  private boolean isKnown(Reference release) {
    return knowledge.releases(Integer.MAX_VALUE).stream()
        .anyMatch(known -> known.masthead().reference().equals(release));
  }

  /// Draws what came of a question.
  public Reply draw(Outcome outcome, Labels labels, Occasion occasion) {
    return computing.run(() -> drawn(outcome, labels, occasion));
  }

  private Reply drawn(Outcome outcome, Labels labels, Occasion occasion) {
    Drawing drawing = new Drawing(labels);
    return switch (outcome) {
      case Outcome.Answered(Answer answer) ->
          drawing.answer(answer, occasion, suggestions(labels, answer));
      case Outcome.First(String question, Answer answer, List<String> others) ->
          drawing.first(answer, others, occasion.asking(question), suggestions(labels, answer));
      case Outcome.Checked(Command.Check command, var judged) ->
          drawing.verdicts(command, judged, occasion);
      case Outcome.Reported(DraftReport report) -> drawing.draft(report, occasion);
      case Outcome.Listed(Command.Browse command, Catalogue catalogue, boolean ofNewest) ->
          drawing.list(command, worded(command, catalogue, labels.language()), ofNewest, occasion);
      case Outcome.UnknownRelease(Command.Browse command, var newest, int count) ->
          drawing.unknownRelease(command, newest, count, occasion);
      case Outcome.NearlyCommand(List<NearCommand> meant) ->
          drawing.meant(meant.stream().map(NearCommand::meant).toList(), occasion);
      case Outcome.Unquoted _ -> Reply.notice(labels.say(Label.VERDICT_USAGE));
      case Outcome.Help _ -> drawing.help(suggestions(labels, new Answer.Nothing(0)));
      case Outcome.Away _, Outcome.Trouble _ -> Reply.notice(labels.say(outcome.excuse()));
    };
  }

  /// What to suggest beside an answer; nothing beside one that is found.
  private List<String> suggestions(Labels labels, Answer answer) {
    return answer instanceof Answer.Found
        ? List.of()
        : orWhileAway(
            List.of(), () -> knowledge.suggestions(labels.language(), answer, SUGGESTIONS));
  }
}
