package eujp.workspace.people;

import eujp.workspace.model.Timestamp;
import java.util.Optional;

/// What came of a press in a message.
///
/// @param when it was pressed: the `action_ts` by which the app knows it
/// @param failure what the person is told, where the app did not take it
public record BlockActionResult(Timestamp when, Optional<String> failure) {}
