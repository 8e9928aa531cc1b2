package eujp.extract;

import eujp.cite.Citation;
import java.util.Objects;

/// Words that a release quotes, and whose they are.
///
/// @param name of the speaker, the fullest that the release prints
/// @param role of the speaker as the release prints it; empty where it gives none
/// @param citation the words; where they were asked for by topic, the sentence that speaks to it is
///   marked
public record Quotation(String name, String role, Citation citation) {
  public Quotation {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(citation);
  }
}
