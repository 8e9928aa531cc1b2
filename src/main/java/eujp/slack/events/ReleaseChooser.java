package eujp.slack.events;

import eujp.answer.Answer;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.ChosenReleases;
import eujp.slack.questions.OnlyCommand;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Responder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets admins choose which releases are asked.
///
/// @param responder draws, and knows all releases
/// @param isAdmin whether a person, by their user id, may choose
public record ReleaseChooser(
    Responder responder, ChosenReleases releases, Predicate<String> isAdmin) {
  private static final Logger LOG = LoggerFactory.getLogger(ReleaseChooser.class);

  /// Does what a person says, and says what came of it.
  ///
  /// @param channel in which they say it
  Reply obey(OnlyCommand command, String user, String channel, Labels labels, Occasion occasion) {
    if (!isAdmin.test(user)) {
      return Reply.notice(labels.say(Label.ONLY_ADMINS));
    }
    return switch (command) {
      case OnlyCommand.Choice choice -> choose(choice, channel, labels, occasion);
      case OnlyCommand.Unclear _ -> Reply.notice(labels.say(Label.ONLY_UNCLEAR));
    };
  }

  private Reply choose(
      OnlyCommand.Choice command, String channel, Labels labels, Occasion occasion) {
    Filter filter = command.filter().orElse(Filter.NONE);
    Optional<FilterFault> fault =
        command.fault().or(() -> responder.together(() -> responder.knowledge().fault(filter)));
    if (fault.isPresent()) {
      return responder.draw(new Outcome.Answered(new Answer.Unfit(fault.get())), labels, occasion);
    }
    try {
      releases.choose(command.here() ? channel : "", command.filter());
    } catch (IOException e) {
      LOG.warn("Which releases are asked was not kept: {}", e.getMessage());
      return Reply.notice(labels.say(Label.ONLY_NOT_KEPT));
    }
    int count = responder.together(() -> responder.knowledge().only(filter).releaseCount());
    return Reply.notice(
        labels.say(label(command), Map.of("releases", filter.toString(), "count", count)));
  }

  private static Label label(OnlyCommand.Choice command) {
    if (command.filter().isEmpty()) {
      return Label.ONLY_AS_ELSEWHERE;
    }
    return command.filter().get().isEmpty()
        ? command.here() ? Label.ONLY_ALL_HERE : Label.ONLY_ALL
        : command.here() ? Label.ONLY_THESE_HERE : Label.ONLY_THESE;
  }
}
