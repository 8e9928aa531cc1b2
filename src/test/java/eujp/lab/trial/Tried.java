package eujp.lab.trial;

import java.nio.file.Path;

/// What the trials among the tests try.
public final class Tried {
  private Tried() {}

  /// The jar that the property `eujp.jar` names, as people run it; the classes that run here where
  /// it names none.
  public static Build build() {
    String jar = System.getProperty("eujp.jar", "");
    return jar.isEmpty() ? Build.running() : Build.ofJar(Path.of(jar));
  }
}
