package eujp.fetch;

import eujp.release.Reference;
import eujp.transcribe.ReleaseStore;
import eujp.transcribe.Remark;
import java.util.List;

/// What became of a release that was asked for in a language.
public sealed interface Fetched {
  /// It was had.
  ///
  /// @param others languages in which it is published besides
  record Good(
      Reference reference,
      String language,
      ReleaseStore.Result result,
      List<String> others,
      List<Remark> remarks)
      implements Fetched {}

  /// It was not.
  ///
  /// @param what was asked for
  /// @param reason why, and what to do
  record Failed(String what, String reason) implements Fetched {}
}
