package eujp.workspace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where the app may act: it is a member of every channel, none is archived and nobody is kept from
/// posting, until that is changed.
final class Access {
  private final Set<Conversation> archived = ConcurrentHashMap.newKeySet();
  private final Set<Conversation> left = ConcurrentHashMap.newKeySet();
  private final Set<Conversation> restricted = ConcurrentHashMap.newKeySet();

  /// @throws ApiException `not_in_channel`
  void read(Conversation where) throws ApiException {
    if (!isMember(where)) {
      throw new ApiException("not_in_channel");
    }
  }

  /// @throws ApiException `is_archived`, `not_in_channel` or `restricted_action`
  void write(Conversation where) throws ApiException {
    if (isArchived(where)) {
      throw new ApiException("is_archived");
    }
    read(where);
    if (restricted.contains(where)) {
      throw new ApiException("restricted_action");
    }
  }

  boolean isArchived(Conversation where) {
    return archived.contains(where);
  }

  /// Whether the app is in the channel, and is told what happens there.
  boolean isMember(Conversation where) {
    return !left.contains(where);
  }

  void archive(Conversation where) {
    archived.add(where);
  }

  void leave(Conversation where) {
    left.add(where);
  }

  void join(Conversation where) {
    left.remove(where);
  }

  void restrict(Conversation where) {
    restricted.add(where);
  }

  /// Makes all as it was in the beginning.
  void restore(Conversation where) {
    archived.remove(where);
    left.remove(where);
    restricted.remove(where);
  }
}
