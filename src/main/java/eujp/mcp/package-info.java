/// The door for assistants: what the bot knows, over the Model Context Protocol.
///
/// An assistant that writes for a person calls a tool and gets what the command of the same kind
/// prints with `--json`, and the same as text: quotations with their sources, and no other word.
///
/// ```
/// stdio ──▶ StdioServer ─┐
///                        ├▶ Protocol ──▶ the SDK ──▶ DeskTools, ReleaseResources, PressPrompts
/// HTTP ──▶ McpServlet ───┘                                │
///                                                      Bounds ──▶ Computing ──▶ Knowledge
/// ```
///
/// [eujp.mcp.AssistantServer] puts the parts together. [eujp.mcp.Protocol] is the one place where a
/// message comes in and its answer goes out; the SDK's handler behind it keeps nothing between two
/// messages, so that there are no sessions that could grow, and any instance can answer any
/// message. [eujp.mcp.Bounds] says how much may be asked and how long it may take.
///
/// Nothing that an assistant sends is logged; the SDK, which would, is silenced in `logback.xml`.
///
/// Source: [Model Context Protocol](https://modelcontextprotocol.io/specification/2025-11-25).
@NullMarked
package eujp.mcp;

import org.jspecify.annotations.NullMarked;
