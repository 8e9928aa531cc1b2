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
  private record Told(Optional<Locale> locale) {}

  public Locales(MethodsClient client) {
    this.client = client;
  }

  /// The locale of a person; empty where Slack does not say.
  public Optional<Locale> of(String user) {
    Optional<Told> remembered = Optional.ofNullable(known.getIfPresent(user));
    Optional<Told> told = remembered.or(() -> ask(user));
    if (remembered.isEmpty()) {
      told.ifPresent(answer -> known.put(user, answer));
    }
    return told.flatMap(Told::locale);
  }

  /// Asks anew when the person's language is needed next.
  public void forget(String user) {
    known.invalidate(user);
  }

  private Optional<Told> ask(String user) {
    try {
      UsersInfoResponse response =
          client.usersInfo(request -> request.user(user).includeLocale(true));
      if (response.isOk()) {
        return Optional.of(
            new Told(
                Optional.ofNullable(response.getUser().getLocale()).map(Locale::forLanguageTag)));
      }
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", response.getError()));
    } catch (IOException | SlackApiException e) {
      once.run(() -> LOG.warn("Slack tells nobody's language: {}", e.getClass().getSimpleName()));
    }
    return Optional.empty();
  }
}
