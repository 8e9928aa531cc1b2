package eujp.slack.events;

import com.slack.api.bolt.App;

/// One way in.
public interface Listener {
  /// Has the app call it.
  void listenIn(App app);
}
