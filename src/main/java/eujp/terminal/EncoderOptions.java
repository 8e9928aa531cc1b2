package eujp.terminal;

import eujp.meaning.Encoder;
import eujp.meaning.Encoders;
import eujp.meaning.UnusableEncoderException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The encoder, for who wants one.
public final class EncoderOptions {
  @Option(
      names = "--encoder",
      paramLabel = "FILE",
      defaultValue = "${env:EUJP_ENCODER:-}",
      description = {
        "The encoder: eujp-encoder.jar, which finds what questions mean beside what they say"
            + " (default: $EUJP_ENCODER, or none)."
      })
  private Path file = Path.of("");

  /// Loads the encoder that is named, if any.
  ///
  /// @throws Failure if it cannot be used
  public Optional<Encoder> load() {
    try {
      return file.toString().isBlank() ? Optional.empty() : Optional.of(Encoders.load(file));
    } catch (UnusableEncoderException unusable) {
      throw Failure.usage(
          "the encoder of --encoder or EUJP_ENCODER: "
              + unusable.getMessage()
              + " Where none is named, questions are read by their words.",
          unusable);
    }
  }
}
