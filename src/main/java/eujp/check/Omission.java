package eujp.check;

import java.util.List;

/// Words that a quotation leaves out at a mark.
///
/// @param said what was left out; empty where an editor only put words in
/// @param instead the editor's words that stand in square brackets there; empty for a mere mark
/// @param cautions the words left out that turn or weaken what was said, such as *not* or *intend*,
///   as the release has them
public record Omission(Extract said, String instead, List<String> cautions) {
  public Omission {
    cautions = List.copyOf(cautions);
  }

  /// Whether what was left out changes what was said.
  public boolean isGrave() {
    return !cautions.isEmpty();
  }
}
