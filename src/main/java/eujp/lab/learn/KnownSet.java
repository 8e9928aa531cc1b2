package eujp.lab.learn;

import eujp.question.Thesaurus;
import eujp.release.Release;
import java.util.List;

/// Releases, and questions of which it is known what the releases answer.
///
/// @param name of its own, by which figures are broken down
/// @param releases that are asked
/// @param thesaurus that belongs to the releases
/// @param questions about them
public record KnownSet(
    String name, List<Release> releases, Thesaurus thesaurus, List<KnownQuestion> questions) {
  public KnownSet {
    releases = List.copyOf(releases);
    questions = List.copyOf(questions);
  }
}
