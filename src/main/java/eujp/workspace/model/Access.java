package eujp.workspace.model;

import eujp.workspace.values.ApiException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where the app may act: it is a member of every channel, none is archived and nobody is kept from
/// posting, until that is changed.
public final class Access {
  private final Set<Conversation> archived = ConcurrentHashMap.newKeySet();
  private final Set<Conversation> left = ConcurrentHashMap.newKeySet();
  private final Set<Conversation> restricted = ConcurrentHashMap.newKeySet();
  private volatile boolean deaf;

  /// Returns where the app may read.
  ///
  /// @throws ApiException `not_in_channel`
  public void read(Conversation where) throws ApiException {
    if (!isMember(where)) {
      throw new ApiException("not_in_channel");
    }
  }

  /// Returns where the app may write.
  ///
  /// @throws ApiException `is_archived`, `not_in_channel` or `restricted_action`
  public void write(Conversation where) throws ApiException {
    if (isArchived(where)) {
      throw new ApiException("is_archived");
    }
    read(where);
    if (restricted.contains(where)) {
      throw new ApiException("restricted_action");
    }
  }

  public boolean isArchived(Conversation where) {
    return archived.contains(where);
  }

  /// Whether the app is in the channel, and is told what happens there.
  public boolean isMember(Conversation where) {
    return !left.contains(where);
  }

  /// Whether the app listens to what is said there, besides mentions.
  public boolean hears(Conversation where) {
    return where.isDirect() || !deaf;
  }

  /// Has the app not listen to what is said in channels.
  public void deafen() {
    deaf = true;
  }

  public void archive(Conversation where) {
    archived.add(where);
  }

  public void leave(Conversation where) {
    left.add(where);
  }

  public void join(Conversation where) {
    left.remove(where);
  }

  public void restrict(Conversation where) {
    restricted.add(where);
  }

  /// Makes all as it was in the beginning.
  public void restore(Conversation where) {
    archived.remove(where);
    left.remove(where);
    restricted.remove(where);
  }
}
