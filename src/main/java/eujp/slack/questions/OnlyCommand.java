package eujp.slack.questions;

import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import java.util.Optional;

/// What an admin says to choose which releases are asked:
///
/// | words | choose |
/// |---|---|
/// | `only IP/23/3831`, `only since 2023-01-01`, `only lang:fr`, `限定 IP/23/3831` | these, in the workspace |
/// | `only here …`, `限定 ここ …` | these, in the channel, whatever is chosen for the workspace |
/// | `only everything`, `限定 すべて` | all |
/// | `only here as elsewhere`, `限定 ここ 他と同じ` | in the channel what is chosen for the workspace |
///
/// Where nothing but words of the command and what was meant as filters stand behind it, or nothing
/// at all, nothing is chosen: `only`, `only here here`, `only since yesterday`, `限定 2023年以降`. With
/// other words, or a question mark, *only* begins a question.
public sealed interface OnlyCommand {
  /// Releases to choose.
  ///
  /// @param here whether for the channel
  /// @param filter empty for what is chosen elsewhere
  /// @param fault why the filter says nothing
  record Choice(boolean here, Optional<Filter> filter, Optional<FilterFault> fault)
      implements OnlyCommand {}

  /// It is not told which to choose.
  record Unclear() implements OnlyCommand {}

  /// Reads the command; empty for any other text.
  static Optional<OnlyCommand> of(Question question) {
    return OnlyCommandReader.read(question.plain());
  }
}
