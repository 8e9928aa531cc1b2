/// JSON, arguments, ids and refusals as Slack has them.
///
/// [eujp.workspace.values.Json] reads and builds JSON without surprises,
/// [eujp.workspace.values.Arguments] are those of a call, and an
/// [eujp.workspace.values.ApiException] refuses one by Slack's own name for what is wrong. What a
/// person may not do is a [eujp.workspace.values.RefusedToPerson], a sentence for them.
@NullMarked
package eujp.workspace.values;

import org.jspecify.annotations.NullMarked;
