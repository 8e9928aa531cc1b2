package eujp.trial;

import eujp.workspace.Conversation;
import eujp.workspace.Workspace;
import java.util.List;
import java.util.stream.IntStream;

/// The channels in which a trial asks.
final class Rooms {
  private static final String PREFIX = "room-";

  private Rooms() {}

  /// Names for as many, to make a workspace with.
  static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> PREFIX + i).toList();
  }

  /// Those of a workspace that was made so.
  static List<Conversation> in(Workspace workspace) {
    return workspace.conversations().stream()
        .filter(room -> room.name().startsWith(PREFIX))
        .toList();
  }
}
