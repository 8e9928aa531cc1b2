package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.UserChangeEvent;
import eujp.slack.client.Locales;
import eujp.slack.runtime.BackgroundTasks;
import java.io.IOException;
import java.util.Optional;

/// Changes of what Slack knows about a person: where it is their language, their home is drawn
/// anew.
public record PersonListener(Locales locales, HomeTab home, BackgroundTasks background)
    implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          Optional.ofNullable(payload.getEvent().getUser())
              .flatMap(user -> Optional.ofNullable(user.getId()))
              .ifPresent(user -> background.run("The home", () -> changed(user)));
          return context.ack();
        });
  }

  private void changed(String user) throws IOException, SlackApiException {
    if (locales.refresh(user)) {
      home.show(user);
    }
  }
}
