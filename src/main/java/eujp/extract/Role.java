package eujp.extract;

import eujp.answer.Span;
import java.util.Objects;

/// What a text says that a person is.
///
/// @param span its words beside the name
/// @param text the words; where they stand on both sides of the name (*President Hajime Wakuda of
///   JOGMEC*) they are put together, and the span is that of the first
public record Role(Span span, String text) {
  public Role {
    Objects.requireNonNull(span);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a role has words");
    }
  }
}
