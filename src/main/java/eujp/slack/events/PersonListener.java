package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.model.event.UserChangeEvent;
import eujp.slack.client.Locales;
import java.util.Optional;

/// Changes of what Slack knows about a person, of whom the language may be another then.
public record PersonListener(Locales locales) implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          Optional.ofNullable(payload.getEvent().getUser())
              .flatMap(user -> Optional.ofNullable(user.getId()))
              .ifPresent(locales::forget);
          return context.ack();
        });
  }
}
