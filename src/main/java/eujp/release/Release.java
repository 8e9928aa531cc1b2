package eujp.release;

import java.util.List;
import java.util.Objects;

/// A release of the Commission in one language.
///
/// @param masthead what stands above the text
/// @param passages the text, in the order of the page, each of which knows that page
public record Release(Masthead masthead, List<Passage> passages) {
  public Release {
    Objects.requireNonNull(masthead);
    passages = Page.bind(masthead, passages);
  }
}
