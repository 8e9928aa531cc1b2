package eujp.slack.buttons;

/// A rating, on a feedback button.
///
/// @param reply the reply that is rated
/// @param helpful what the person thinks of it
public record RatingState(ReplyState reply, boolean helpful) implements ButtonState {
  @Override
  public String language() {
    return reply.language();
  }
}
