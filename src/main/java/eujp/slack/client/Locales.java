package eujp.slack.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import eujp.slack.runtime.OncePerStart;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In which language people use Slack, and who of them are admins, remembered for an hour, or until
/// Slack says that something about a person has changed. That Slack does not answer is not
/// remembered. Safe for many threads.
public final class Locales {
  private static final Logger LOG = LoggerFactory.getLogger(Locales.class);
  private static final int MOST = 10_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final MethodsClient client;
  private final OncePerStart once = new OncePerStart();
  private final Cache<String, Told> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /// What Slack says of a person, which may be nothing.
  ///
  /// @param said whether it answers at all
  private record Told(Optional<Locale> locale, boolean admin, boolean said) {
    static final Told NOTHING = new Told(Optional.empty(), false, false);
  }

  public Locales(MethodsClient client) {
    this.client = client;
  }

  /// The locale of a person; empty where Slack does not say.
  public Optional<Locale> of(String user) {
    return told(user).locale();
  }

  /// Whether a person is an admin or an owner of the workspace; not where Slack does not say.
  public boolean isAdmin(String user) {
    return told(user).admin();
  }

  /// Asks anew, since something about the person has changed.
  ///
  /// @return whether it is their language; false also where it was not asked before
  public boolean refresh(String user) {
    Optional<Told> before = Optional.ofNullable(known.asMap().remove(user));
    if (before.isEmpty()) {
      return false;
    }
    Told now = told(user);
    return now.said() && !now.locale().equals(before.get().locale());
  }

  private Told told(String user) {
    // Whoever refreshes waits for who asks: so what is old by then is not remembered.
    Told told = known.get(user, this::ask);
    if (!told.said()) {
      known.asMap().remove(user, told);
    }
    return told;
  }

  private Told ask(String user) {
    try {
      UsersInfoResponse response =
          client.usersInfo(request -> request.user(user).includeLocale(true));
      if (response.isOk()) {
        User person = response.getUser();
        return new Told(
            Optional.ofNullable(person.getLocale()).map(Locale::forLanguageTag),
            person.isAdmin() || person.isOwner(),
            true);
      }
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", response.getError()));
    } catch (IOException | SlackApiException e) {
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", e.getClass().getSimpleName()));
    }
    return Told.NOTHING;
  }
}
