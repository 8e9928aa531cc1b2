package eujp.terminal;

import eujp.cluster.ClusterAddress;
import eujp.slack.InvalidSettings;
import eujp.slack.Settings;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// Where OpenSearch is, for a command.
public final class ClusterSettings {
  private ClusterSettings() {}

  /// Reads it from the environment of a command.
  ///
  /// @return empty where the environment names none
  /// @throws Failure if what it says is wrong
  public static Optional<ClusterAddress> of(CommandSpec command) {
    if (!(command.root().userObject() instanceof HasEnvironment root)) {
      return Optional.empty();
    }
    try {
      return Settings.readCluster(root.environment());
    } catch (InvalidSettings invalid) {
      throw Failure.settings(invalid);
    }
  }
}
