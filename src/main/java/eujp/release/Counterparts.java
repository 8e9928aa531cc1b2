package eujp.release;

import eujp.release.Passage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which passage of one version of a release is which of another, in another language.
///
/// It is told by what the versions have in common, their parts and the kinds of passages in them,
/// and not by words. Where they differ in these, nothing is told.
public final class Counterparts {
  private final Map<Integer, Passage> byOrdinal = new HashMap<>();

  private Counterparts() {}

  /// Compares two versions.
  ///
  /// @param one the passages of a version, in the order of the page
  /// @param other those of the other
  public static Counterparts of(List<Passage> one, List<Passage> other) {
    Counterparts found = new Counterparts();
    List<List<Passage>> parts = parts(one);
    List<List<Passage>> others = parts(other);
    if (parts.size() == others.size()) {
      for (int i = 0; i < parts.size(); i++) {
        found.add(parts.get(i), others.get(i));
      }
    } else {
      found.add(one, other);
    }
    return found;
  }

  /// Runs of passages under one heading, of which one may be the masthead.
  private static List<List<Passage>> parts(List<Passage> passages) {
    List<List<Passage>> parts = new ArrayList<>();
    for (Passage passage : passages) {
      boolean goesOn =
          !parts.isEmpty()
              && isMasthead(parts.getLast().getFirst()) == isMasthead(passage)
              && parts.getLast().getFirst().section().equals(passage.section());
      if (!goesOn) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(passage);
    }
    return parts;
  }

  private static boolean isMasthead(Passage passage) {
    return passage.kind() == Kind.MASTHEAD;
  }

  /// Adds those of a part: one by one where all are of the same kinds in the same order, or else
  /// those of each kind of which there are as many.
  private void add(List<Passage> part, List<Passage> other) {
    if (kinds(part).equals(kinds(other))) {
      pair(part, other);
      return;
    }
    Map<Kind, List<Passage>> byKind = other.stream().collect(Collectors.groupingBy(Passage::kind));
    part.stream()
        .collect(Collectors.groupingBy(Passage::kind))
        .forEach((kind, of) -> {
          List<Passage> same = byKind.getOrDefault(kind, List.of());
          if (of.size() == same.size()) {
            pair(of, same);
          }
        });
  }

  private static List<Kind> kinds(List<Passage> part) {
    return part.stream().map(Passage::kind).toList();
  }

  private void pair(List<Passage> some, List<Passage> others) {
    for (int i = 0; i < some.size(); i++) {
      byOrdinal.put(some.get(i).id().ordinal(), others.get(i));
    }
  }

  /// What a passage of the first version is in the other.
  ///
  /// @param ordinal of the passage
  public Optional<Passage> of(int ordinal) {
    return Optional.ofNullable(byOrdinal.get(ordinal));
  }
}
