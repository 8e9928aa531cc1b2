package eujp.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/// How much of Slack's room a list may take; the rest is for what stands around it.
enum Room {
  /// Of 100 blocks and 250,000 bytes, in which a character may take three.
  WINDOW(92, 50_000),
  /// Of 50 blocks and 10,000 characters: Slack has been seen to refuse messages of more than 11,000
  /// (`msg_blocks_too_long`), and takes 13,200 at most.
  MESSAGE(40, 8_000);

  private final int blocks;
  private final int characters;

  Room(int blocks, int characters) {
    this.blocks = blocks;
    this.characters = characters;
  }

  int blocks() {
    return blocks;
  }

  int characters() {
    return characters;
  }

  /// The first of some replies for which there is room, each with a line above it.
  List<ReplyBuilder> fitting(List<ReplyBuilder> replies) {
    List<ReplyBuilder> fitting = new ArrayList<>();
    int blocksLeft = blocks;
    int charactersLeft = characters;
    for (ReplyBuilder reply : replies) {
      blocksLeft -= reply.blocks().size() + 1;
      charactersLeft -= reply.length();
      if (blocksLeft < 0 || charactersLeft < 0) {
        break;
      }
      fitting.add(reply);
    }
    return fitting;
  }
}
