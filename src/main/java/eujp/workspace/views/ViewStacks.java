package eujp.workspace.views;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.input.Entered;
import eujp.workspace.model.Member;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Json;
import eujp.workspace.values.SlackId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What each person has before them besides messages: a stack of modals, and the App Home that the
/// app has published for them.
///
/// Any thread may call it. One lock guards it, and listeners are told of a change before the lock
/// is released; they must only note it.
public final class ViewStacks {
  /// The most modals that may lie upon each other.
  static final int MAX_STACKED = 3;

  private final InstantSource clock;
  private final Map<Member, Listener> listeners = new HashMap<>();
  private final Map<Member, List<View>> stacks = new HashMap<>();
  private final Map<Member, View> homes = new HashMap<>();

  public ViewStacks(InstantSource clock) {
    this.clock = clock;
  }

  /// Told what a person now has before them.
  public interface Listener {
    void changed(List<View> modals, Optional<View> home);
  }

  public synchronized void listen(Member who, Listener listener) {
    listeners.put(who, listener);
  }

  /// The modals of a person, the topmost last.
  public synchronized List<View> stack(Member who) {
    return List.copyOf(stacks.getOrDefault(who, List.of()));
  }

  public synchronized Optional<View> home(Member who) {
    return Optional.ofNullable(homes.get(who));
  }

  public synchronized Optional<View> find(String id) {
    return find(view -> view.id().equals(id));
  }

  public synchronized Optional<View> findExternal(String externalId) {
    return find(view -> !externalId.isEmpty() && view.externalId().equals(externalId));
  }

  private Optional<View> find(Predicate<View> wanted) {
    return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream())
        .filter(wanted)
        .findFirst();
  }

  /// Shows a modal in place of those that are open.
  ///
  /// @throws ApiException `duplicate_external_id`
  public synchronized View open(Member who, JsonObject definition) throws ApiException {
    checkExternalId(definition, "");
    String id = SlackId.fresh("V");
    View view = fresh(id, who, definition, id, Optional.empty());
    stacks.put(who, new ArrayList<>(List.of(view)));
    tell(who);
    return view;
  }

  /// Shows a modal on top of those that are open.
  ///
  /// @throws ApiException `not_found` if none is open, `push_limit_reached` or
  ///   `duplicate_external_id`
  public synchronized View push(Member who, JsonObject definition) throws ApiException {
    List<View> stack = stacks.getOrDefault(who, List.of());
    if (stack.isEmpty()) {
      throw new ApiException("not_found");
    }
    if (stack.size() == MAX_STACKED) {
      throw new ApiException("push_limit_reached");
    }
    checkExternalId(definition, "");
    View below = stack.getLast();
    View view = fresh(SlackId.fresh("V"), who, definition, below.root(), Optional.of(below.id()));
    stack.add(view);
    tell(who);
    return view;
  }

  /// Shows something else in place of what a view shows.
  ///
  /// @param hash that the view must still have, where one is given
  /// @throws ApiException `not_found`, `hash_conflict` or `duplicate_external_id`
  public synchronized View update(String id, JsonObject definition, Optional<String> hash)
      throws ApiException {
    View before = find(id).orElseThrow(() -> new ApiException("not_found"));
    checkHash(before, hash);
    checkExternalId(definition, id);
    View now = before.withDefinition(definition, hash());
    replace(now);
    return now;
  }

  /// Makes it a person's App Home.
  ///
  /// @throws ApiException `hash_conflict` or `duplicate_external_id`
  public synchronized View publish(Member who, JsonObject definition, Optional<String> hash)
      throws ApiException {
    View before = homes.get(who);
    if (before != null) {
      return update(before.id(), definition, hash);
    }
    checkExternalId(definition, "");
    String id = SlackId.fresh("V");
    View home = fresh(id, who, definition, id, Optional.empty());
    homes.put(who, home);
    tell(who);
    return home;
  }

  /// Notes what a person has entered; the app has not changed the view by that.
  ///
  /// @param values as Slack's `state.values`; what they do not name is left as it was
  public synchronized Optional<View> enter(String id, JsonObject values) {
    Optional<View> view = find(id);
    view.ifPresent(before -> {
      JsonObject now = before.values();
      values.entrySet().forEach(block -> merge(now, block.getKey(), block.getValue()));
      put(before.withValues(Entered.in(before.blocks(), now)));
    });
    return find(id);
  }

  private static void merge(JsonObject values, String blockId, JsonElement given) {
    JsonObject block = Json.object(values, blockId).orElseGet(JsonObject::new);
    if (given instanceof JsonObject elements) {
      elements.entrySet().forEach(each -> block.add(each.getKey(), each.getValue()));
      values.add(blockId, block);
    }
  }

  /// Takes a modal away, and all that lie upon it; those below come up again.
  public synchronized void close(View view) {
    List<View> stack = stacks.getOrDefault(view.user(), List.of());
    int at = stack.stream().map(View::id).toList().indexOf(view.id());
    if (at >= 0) {
      stack.subList(at, stack.size()).clear();
      tell(view.user());
    }
  }

  /// Takes all modals of a person away.
  public synchronized void clear(Member who) {
    stacks.remove(who);
    tell(who);
  }

  /// Waits until a person's App Home or a modal before them satisfies `wanted`.
  ///
  /// @throws TimeoutException if none does within `patience`
  public synchronized View await(Member who, Predicate<View> wanted, Duration patience)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<View> found = find(view -> view.user().equals(who) && wanted.test(view));
      if (found.isPresent()) {
        return found.get();
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new TimeoutException("no such view came within " + patience);
      }
      wait(left);
    }
  }

  private void tell(Member who) {
    Optional.ofNullable(listeners.get(who))
        .ifPresent(listener -> listener.changed(stack(who), home(who)));
    notifyAll();
  }

  private void replace(View now) {
    put(now);
    tell(now.user());
  }

  private void put(View now) {
    homes.computeIfPresent(now.user(), (_, home) -> home.id().equals(now.id()) ? now : home);
    List<View> stack = stacks.get(now.user());
    if (stack != null) {
      stack.replaceAll(view -> view.id().equals(now.id()) ? now : view);
    }
  }

  private View fresh(
      String id, Member who, JsonObject definition, String root, Optional<String> previous) {
    JsonArray blocks = Json.array(definition, "blocks").orElseGet(JsonArray::new);
    JsonObject values = Entered.in(blocks, new JsonObject());
    return new View(id, who, definition, values, hash(), root, previous);
  }

  private String hash() {
    return clock.instant().getEpochSecond() + "." + SlackId.hex(8);
  }

  private static void checkHash(View view, Optional<String> hash) throws ApiException {
    if (hash.isPresent() && !hash.get().equals(view.hash())) {
      throw new ApiException("hash_conflict");
    }
  }

  private void checkExternalId(JsonObject definition, String ownId) throws ApiException {
    String external = Json.string(definition, "external_id").orElse("");
    if (findExternal(external).filter(other -> !other.id().equals(ownId)).isPresent()) {
      throw new ApiException("duplicate_external_id");
    }
  }
}
