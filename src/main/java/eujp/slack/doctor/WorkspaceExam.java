package eujp.slack.doctor;

import eujp.slack.Settings;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.slack.metrics.Metrics;
import eujp.store.Grants.Grant;
import eujp.store.Survey;
import eujp.store.UnusableDatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at the workspaces that have installed the bot: whether Slack accepts the token of each,
/// and whether its store can be used.
final class WorkspaceExam {
  private static final String SUBJECT = "Workspaces";

  /// As many as are asked about; Slack answers some hundred times a minute.
  private static final int MOST = 100;

  private WorkspaceExam() {}

  static List<Diagnosis> of(Settings settings, List<Grant> grants) {
    List<Diagnosis> found = new ArrayList<>();
    try (Metrics metrics = new Metrics();
        SlackAccess access =
            SlackAccess.to(settings.api(), new Secret(""), settings.proxy(), metrics)) {
      for (Grant grant : grants.subList(0, Math.min(MOST, grants.size()))) {
        trouble(settings, access, grant)
            .ifPresent(why ->
                found.add(
                    Diagnosis.doubtful(
                        SUBJECT,
                        "In %s the bot does not work: %s".formatted(grant.team(), why),
                        "The others are not concerned.")));
      }
    }
    found.addFirst(
        Diagnosis.fine(
            SUBJECT,
            grants.size() > MOST
                ? "%d have installed the bot; the first %d were looked at."
                    .formatted(grants.size(), MOST)
                : "%d %s installed the bot."
                    .formatted(grants.size(), grants.size() == 1 ? "has" : "have")));
    return found;
  }

  private static Optional<String> trouble(Settings settings, SlackAccess access, Grant grant) {
    try {
      access.as(() -> new Secret(grant.token())).identity();
      Settings.Storage storage = settings.storage();
      Optional<Survey> store =
          storage.server().isPresent()
              ? Optional.of(Survey.ofStore(storage.server().get(), grant))
              : Survey.ofStore(storage.folder(), grant);
      return store
          .filter(it -> !it.fits() || !it.keyFits() || !it.writable())
          .map(_ -> "its store is of another eujp or another key, or cannot be written.");
    } catch (StartFailure | UnusableDatabaseException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
