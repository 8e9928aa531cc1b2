package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.check.draft.DraftReport;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.library.Knowledge;
import eujp.question.filter.Filter;
import eujp.release.Reference;
import eujp.slack.events.ShortcutId;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What goes wrong between people, Slack and the bot: the person gets a clear sentence where Slack
/// lets us say one, and nothing else breaks.
class BadInputTest extends WithBot {
  private static final String GONE = "no longer in the releases that I know";

  @Test
  void aButtonOfAReleaseThatIsGoneSaysSo() throws Exception {
    Message reply = ask(QUOTATION);
    Message alone = askAlone(QUOTATION);
    bot.restartKnowing(new Ignorance());

    for (String action : List.of("show_context", "more_passages", "cite")) {
      press(reply, action);
    }
    press(alone, "share");

    Await.until("the person is told", () -> toldGone() >= 4);
    assertEquals(1, said(), "only the first reply stands");
  }

  @Test
  void aWindowThatIsSubmittedWhenTheReleaseIsGoneSaysSo() throws Exception {
    Message claim = you.post(workspace.general(), "They want to de-risk.");
    you.shortcut(claim, ShortcutId.FIND_SOURCE.callback());
    window("Source of a message");
    bot.restartKnowing(new Ignorance());

    assertEquals(new Submission.Taken(), you.submit());

    told(you, GONE);
  }

  @Test
  void aDoubleClickDoesTheThingOnce() throws Exception {
    Message refusal = ask("good morning");

    press(refusal, "ask-0");
    press(refusal, "ask-0");
    bot.await(message -> message.text().contains("Asked: "));
    bot.finish();

    assertEquals(3, said(), "the refusal, one answer, and the one that shows it has finished");
  }

  @Test
  void anExpiredTriggerIsToldInOneSentence() throws Exception {
    Message reply = ask(QUOTATION);
    workspace.faults().expireTriggers(1);

    press(reply, "show_context");

    told(you, "Please press again");
    press(reply, "cite");
    window("Cite");
  }

  @Test
  void anExpiredTriggerOfTheShortcutIsToldInOneSentence() throws Exception {
    workspace.faults().expireTriggers(1);

    you.shortcut(
        you.post(workspace.general(), "They want to de-risk."), ShortcutId.FIND_SOURCE.callback());

    told(you, "Please press again");
  }

  @Test
  void whereTheResponseUrlHasExpiredThePersonIsToldAsTheBot() throws Exception {
    Message reply = ask(QUOTATION);
    workspace.faults().expireResponseUrls(1);
    workspace.faults().expireTriggers(1);

    press(reply, "show_context");

    told(you, "Please press again");
  }

  @Test
  void whereNothingCanBeSaidNothingElseBreaks() throws Exception {
    Message reply = ask(QUOTATION);
    workspace.faults().expireResponseUrls(1);
    workspace.faults().expireTriggers(1);
    workspace.faults().refuse("chat.post", "fatal_thing");

    press(reply, "show_context");
    press(reply, "remove");

    awaitRemoval(reply);
    workspace.faults().allow("chat.post");
    assertTrue(ask(QUESTION).text().contains("Taro Kono"));
  }

  @Test
  void whereTheBotWasRemovedTheAskerIsToldToInviteIt() throws Exception {
    assertShareIsRefused(workspace.faults()::removeBot, "not_in_channel", "Invite me");
  }

  @Test
  void inAnArchivedChannelTheAskerIsTold() throws Exception {
    assertShareIsRefused(workspace.faults()::archive, "is_archived", "archived");
  }

  @Test
  void whereTheBotMayNotPostTheAskerIsTold() throws Exception {
    assertShareIsRefused(
        workspace.faults()::restrictPosting, "restricted_action", "not allowed to post");
  }

  @Test
  void whoMentionsItWhereItMayNotPostIsToldWhy() throws Exception {
    workspace.faults().refuse("chat.postMessage", "restricted_action");

    try (Warnings warnings = new Warnings()) {
      bot.mention(QUESTION);

      Message told = told(you, "not allowed to post");
      assertTrue(told.text().contains("I could not answer your question in <#"), told.text());
      assertLoggedOnce(warnings, "restricted_action");
    }
  }

  @Test
  void aReplyThatIsGoneAlreadyIsToldToWhoRemovesIt() throws Exception {
    Message reply = ask(QUOTATION);
    workspace.faults().refuse("chat.delete", "message_not_found");

    press(reply, "remove");

    told(you, "no longer there");
  }

  /// One line tells of it, and neither the question nor the answer stands in it.
  private void assertLoggedOnce(Warnings warnings, String error) {
    List<String> lines = warnings.with(workspace.general().id());
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.getFirst().endsWith(error), lines.toString());
  }

  private void assertShareIsRefused(Consumer<Conversation> fault, String error, String sentence)
      throws Exception {
    Message alone = askAlone(QUOTATION);
    fault.accept(workspace.general());

    try (Warnings warnings = new Warnings()) {
      press(alone, "share");

      told(you, sentence);
      assertEquals(0, said());
      assertLoggedOnce(warnings, error);
    }
    workspace.faults().restore(workspace.general());
    assertTrue(ask(QUESTION).text().contains("Taro Kono"));
  }

  private long toldGone() {
    return workspace.messages(workspace.general()).stream()
        .filter(message -> message.ephemeral() && message.text().contains(GONE))
        .count();
  }

  /// Knows no release.
  private static final class Ignorance implements Knowledge {
    @Override
    public Knowledge only(Filter filter) {
      return this;
    }

    @Override
    public Answer answer(String question, List<String> before, int most) {
      return new Answer.Nothing(0);
    }

    @Override
    public List<Judged> check(Pasted pasted, int nearest) {
      return pasted.quotations().stream()
          .map(one -> new Judged(one, new QuoteVerdict.Absent(List.of())))
          .toList();
    }

    @Override
    public DraftReport check(String draft) {
      return new DraftReport(draft, Optional.empty(), List.of(), draft.length());
    }

    @Override
    public List<Quotation> quotations(String asked, Filter filter, String language) {
      return List.of();
    }

    @Override
    public List<NamedPerson> people(Filter filter, String language) {
      return List.of();
    }

    @Override
    public List<Event> timeline(Filter filter, String language) {
      return List.of();
    }

    @Override
    public List<Commitment> commitments(Filter filter, String language) {
      return List.of();
    }

    @Override
    public List<Printed> passages(Reference reference, String language) {
      return List.of();
    }

    @Override
    public List<Known> releases(int most) {
      return List.of();
    }

    @Override
    public int releaseCount() {
      return 0;
    }

    @Override
    public Instant updated() {
      return Instant.EPOCH;
    }

    @Override
    public List<String> suggestions(String language, Answer near, int most) {
      return List.of();
    }
  }
}
