package eujp.release;

import eujp.release.Passage.Kind;
import eujp.release.source.AttributionLine;
import eujp.speech.PersonName;
import eujp.speech.SpokenTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose words the paragraphs of a statement or a speech are: those of who speaks throughout, but
/// for paragraphs that begin with another's name and a colon: *Minister Bask: We need sun.* Where
/// who speaks throughout is named so too, a turn lasts until the next.
final class SpokenTurns {
  private static final Pattern HEAD = Pattern.compile("^([^:：.!?]{2,80}+)[:：]\\s*+");

  /// Characters of a line with place and day.
  private static final int MAX_DATELINE = 60;

  private final List<Speaker> throughout;
  private final String language;
  private final List<Optional<Speech>> speech = new ArrayList<>();

  /// @param throughout who speaks; where nobody does, no paragraph is anybody's
  SpokenTurns(List<Speaker> throughout, String language, List<Passage> passages) {
    this.throughout = throughout;
    this.language = language;
    List<Optional<Turn>> turns = passages.stream().map(this::turn).toList();
    boolean allAreNamed =
        turns.stream().flatMap(Optional::stream).anyMatch(turn -> isThroughout(turn.by()));
    List<Speaker> now = throughout;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      int start = turns.get(i).map(Turn::start).orElse(0);
      List<Speaker> by = turns.get(i).map(turn -> List.of(turn.by())).orElse(now);
      boolean spoken = !by.isEmpty() && !isDateline(passage.text());
      speech.add(
          spoken && start < passage.text().length()
              ? Optional.of(new Speech(start, passage.text().length(), by))
              : Optional.empty());
      now = allAreNamed ? by : throughout;
    }
  }

  /// The beginning of somebody's words.
  ///
  /// @param start where they begin, behind the name
  private record Turn(Speaker by, int start) {}

  /// What of a passage is spoken, and by whom; empty where nothing is.
  Optional<Speech> of(int passage) {
    return speech.get(passage);
  }

  private Optional<Turn> turn(Passage passage) {
    Matcher head = HEAD.matcher(passage.text());
    if (throughout.isEmpty() || passage.kind() != Kind.PARAGRAPH || !head.lookingAt()) {
      return Optional.empty();
    }
    String named = head.group(1);
    List<SpokenTitle.Who> who = SpokenTitle.speakers("Statement", named, language);
    return who.size() == 1
            && named.endsWith(who.getFirst().name())
            && named.startsWith(
                who.getFirst().role().isEmpty() ? who.getFirst().name() : who.getFirst().role())
        ? Optional.of(new Turn(speaker(who.getFirst()), head.end()))
        : Optional.empty();
  }

  /// The speaker of the whole where it is that one, whose office the title tells.
  private Speaker speaker(SpokenTitle.Who who) {
    Speaker own = new Speaker(who.name(), who.role(), Optional.empty());
    return throughout.stream().filter(one -> isSame(one, own)).findFirst().orElse(own);
  }

  private boolean isThroughout(Speaker speaker) {
    return throughout.contains(speaker);
  }

  private static boolean isSame(Speaker one, Speaker other) {
    PersonName name = PersonName.of(one.name());
    PersonName own = PersonName.of(other.name());
    return own.isWithin(name) || name.isWithin(own);
  }

  private boolean isDateline(String text) {
    if (text.length() > MAX_DATELINE) {
      return false;
    }
    AttributionLine read = AttributionLine.read(text, language);
    return read.date().isPresent() && read.role().isEmpty();
  }
}
