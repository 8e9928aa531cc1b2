/// The Web API: `/api/METHOD`.
///
/// [eujp.workspace.api.WebApi] reads a call and hands it to its method; the methods stand in a
/// class for each family. What Slack refuses is refused with Slack's own error names. A new method
/// is one function and one line in [eujp.workspace.api.WebApi].
@NullMarked
package eujp.workspace.api;

import org.jspecify.annotations.NullMarked;
