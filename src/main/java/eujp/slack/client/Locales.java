package eujp.slack.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import eujp.slack.runtime.OncePerStart;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In which language people use Slack, remembered for an hour, or until Slack says that something
/// about a person has changed. That Slack does not answer is not remembered. Safe for many threads.
public final class Locales {
  private static final Logger LOG = LoggerFactory.getLogger(Locales.class);
  private static final int MOST = 10_000;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final MethodsClient client;
  private final OncePerStart once = new OncePerStart();
  private final Cache<String, Told> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /// What Slack says of a person's language, which may be nothing.
  ///
  /// @param said whether it answers at all
  private record Told(Optional<Locale> locale, boolean said) {
    static final Told NOTHING = new Told(Optional.empty(), false);
  }

  public Locales(MethodsClient client) {
    this.client = client;
  }

  /// The locale of a person; empty where Slack does not say.
  public Optional<Locale> of(String user) {
    return told(user).locale();
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
    return now.said() && !now.equals(before.get());
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
        return new Told(
            Optional.ofNullable(response.getUser().getLocale()).map(Locale::forLanguageTag), true);
      }
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", response.getError()));
    } catch (IOException | SlackApiException e) {
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", e.getClass().getSimpleName()));
    }
    return Told.NOTHING;
  }
}
