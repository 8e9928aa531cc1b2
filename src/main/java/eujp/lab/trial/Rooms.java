package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import java.util.List;
import java.util.stream.IntStream;

/// The channels in which a trial asks.
public final class Rooms {
  private static final String PREFIX = "room-";

  private Rooms() {}

  /// Names for as many, to make a workspace with.
  public static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> PREFIX + i).toList();
  }

  /// Those of a workspace that was made so.
  public static List<Conversation> in(Workspace workspace) {
    return workspace.conversations().stream()
        .filter(room -> room.name().startsWith(PREFIX))
        .toList();
  }
}
