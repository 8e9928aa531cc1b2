/// Requests and answers of the local HTTP server.
///
/// [eujp.workspace.http.RequestBody] reads what was sent, within a bound;
/// [eujp.workspace.http.HttpReply] answers in a line or in JSON.
@NullMarked
package eujp.workspace.http;

import org.jspecify.annotations.NullMarked;
