package eujp.workspace.people;

import java.util.Map;

/// What came of a person's submitting a modal.
public sealed interface Submission {

  /// The app took it: the modal is gone, or shows what the app wants next.
  record Taken() implements Submission {}

  /// Something is not entered as it must be; the modal stays.
  ///
  /// @param errors a sentence for each block, by its id
  record Rejected(Map<String, String> errors) implements Submission {
    public Rejected {
      errors = Map.copyOf(errors);
    }
  }

  /// The app did not answer, or not in a way that Slack takes; the modal stays.
  ///
  /// @param sentence what the person is told
  record Failed(String sentence) implements Submission {}
}
