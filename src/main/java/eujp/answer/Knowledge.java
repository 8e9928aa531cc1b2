package eujp.answer;

import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import java.time.Instant;
import java.util.List;

/// What the bot knows: it answers out of releases, shows them, and suggests what to ask.
///
/// All of it may be called by many threads, and none of it throws for anything that a person asks.
public interface Knowledge {
  /// The answer to a question that was asked after others.
  ///
  /// @param before the questions before it in the same conversation, the oldest first
  /// @param most citations at most
  Answer answer(String question, List<String> before, int most);

  /// The passages of a release as printed, to show what stands around one of them; empty where the
  /// release is not known.
  List<Printed> passages(Reference reference, String language);

  /// The newest releases, the newest first.
  ///
  /// @param most how many at most
  List<Known> releases(int most);

  /// How many releases it knows.
  int releaseCount();

  /// When it last learned of a release or a change to one.
  Instant updated();

  /// Questions in a language that are known to have answers, those first that are near to what an
  /// answer cites. It may be that there are none, or none yet.
  ///
  /// @param language ISO 639-1, lower case
  /// @param near the answer to what was asked; [Answer.Nothing] where nothing was
  /// @param most how many at most
  List<String> suggestions(String language, Answer near, int most);

  /// A passage and the masthead of its release.
  record Printed(Passage passage, Masthead masthead) {}

  /// A release.
  ///
  /// @param passages how many it has
  record Known(Masthead masthead, int passages) {}
}
