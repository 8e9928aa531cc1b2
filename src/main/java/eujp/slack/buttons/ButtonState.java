package eujp.slack.buttons;

import eujp.slack.labels.Labels;
import java.util.Optional;

/// What the value of a button carries, or the metadata of a window: all that is needed to act on
/// it. Nothing about a reply is remembered anywhere else, so that it works after any restart.
public sealed interface ButtonState permits ReplyState, CommandState, RatingState {
  /// Of the reply's labels, ISO 639-1.
  String language();

  /// The labels of the reply.
  default Labels labels() {
    return Labels.in(language()).orElseGet(Labels::english);
  }

  /// As it stands in Slack; at most 2,000 characters, but for a command that does not
  /// [fit][CommandState#fits].
  default String written() {
    return ButtonStateCodec.write(this);
  }

  /// Reads what [#written] wrote, also in former versions; empty for anything else.
  static Optional<ButtonState> parse(String written) {
    return ButtonStateCodec.read(written);
  }

  /// Reads the state of a kind; empty for any other.
  static <S extends ButtonState> Optional<S> parse(String written, Class<S> kind) {
    return parse(written).filter(kind::isInstance).map(kind::cast);
  }
}
