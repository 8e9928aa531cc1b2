package eujp.terminal;

import java.util.Map;

/// The root of all commands, which knows the environment that settings are read from.
public interface HasEnvironment {
  Map<String, String> environment();
}
