package eujp.workspace.model;

import java.util.List;
import java.util.stream.Stream;

/// An emoji under a message, and who has put it there.
///
/// @param name without colons, such as `eyes`
public record Reaction(String name, List<Member> by) {

  public Reaction {
    by = List.copyOf(by);
  }

  Reaction and(Member member) {
    return new Reaction(name, Stream.concat(by.stream(), Stream.of(member)).toList());
  }
}
