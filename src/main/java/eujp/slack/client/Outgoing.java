package eujp.slack.client;

import eujp.slack.blocks.Reply;
import java.util.Optional;

/// A message that the bot wants to post.
///
/// @param channel a conversation, or a person in whose direct messages it is to stand
/// @param thread the message under which it goes; empty where it begins a thread of its own
/// @param question names the question that it answers, by which [ReplyHistory] finds it again;
///   empty where it answers none
public record Outgoing(
    String channel, Optional<String> thread, Reply reply, Optional<String> question) {}
