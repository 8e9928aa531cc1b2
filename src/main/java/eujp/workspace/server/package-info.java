/// The HTTP server on loopback.
///
/// It listens on 127.0.0.1 only and answers only to loopback names
/// ([eujp.workspace.server.LoopbackGuard]), so that neither the network nor a web page of somebody
/// else gets in.
@NullMarked
package eujp.workspace.server;

import org.jspecify.annotations.NullMarked;
