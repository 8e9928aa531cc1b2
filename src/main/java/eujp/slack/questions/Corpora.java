package eujp.slack.questions;

import eujp.library.Knowledge;

/// Which releases are asked in which channel.
@FunctionalInterface
public interface Corpora {
  /// What is known in a channel.
  ///
  /// @param channel empty for what is in none, such as the home
  Knowledge in(String channel);
}
