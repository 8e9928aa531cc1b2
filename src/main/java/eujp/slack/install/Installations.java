package eujp.slack.install;

import eujp.store.Grants.Token;
import java.io.IOException;
import java.util.Optional;

/// What is done with installations.
public interface Installations {
  /// Begins one.
  ///
  /// @return what whoever ends it must bring; empty where too many are begun
  Optional<String> begin() throws IOException;

  /// Ends one, whatever comes of it.
  ///
  /// @return whether it was begun with that text, not long ago, and not ended before
  boolean end(String state) throws IOException;

  /// Keeps what a workspace has granted, and begins work there.
  ///
  /// @param name what people call the workspace
  /// @return whether the bot is at work there; else it goes on trying
  boolean granted(String team, String name, Token token) throws IOException;
}
