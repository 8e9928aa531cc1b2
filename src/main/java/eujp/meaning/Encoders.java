package eujp.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/// Loads the encoder that comes as a file of its own, `eujp-encoder.jar`: with its runtime and its
/// weights it is nearly as large as everything else together, and not everybody wants it.
public final class Encoders {
  private Encoders() {}

  /// Loads the encoder of a file, which stays loaded until the process ends.
  ///
  /// @throws UnusableEncoderException if there is none in it, or it does not run here
  public static Encoder load(Path jar) throws UnusableEncoderException {
    if (!Files.isReadable(jar) || Files.isDirectory(jar)) {
      throw new UnusableEncoderException(jar + " cannot be read.", null);
    }
    try {
      // Never closed: classes and weights are read out of it as long as the process runs.
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, Encoders.class.getClassLoader());
      if (loader.findResource("META-INF/services/" + Encoder.class.getName()) == null) {
        throw new UnusableEncoderException(jar + " is no encoder.", null);
      }
      return ServiceLoader.load(Encoder.class, loader).findFirst().orElseThrow();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw new UnusableEncoderException(
          jar + " does not run on this machine: " + reason(broken), broken);
    }
  }

  private static String reason(Throwable broken) {
    Throwable first = broken;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first instanceof IOException
        ? "it could not be unpacked to " + System.getProperty("java.io.tmpdir") + "."
        : first.getClass().getSimpleName() + ".";
  }
}
