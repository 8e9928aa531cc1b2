package eujp.slack.blocks;

import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A line of words of which some stand out, for blocks and for the text alike.
///
/// @param runs in their order, none of them empty
record StyledLine(List<Run> runs) {
  /// The first of the characters that hold the places of arguments while a label is formatted; they
  /// are for private use, so no label has them.
  private static final char FIRST_PLACE = '\uE000';

  StyledLine {
    runs = runs.stream().filter(run -> !run.text().isEmpty()).toList();
  }

  /// How words stand out. No meaning is told by it alone.
  enum Style {
    PLAIN,
    BOLD,
    STRUCK
  }

  /// Words of one style.
  record Run(String text, Style style) {}

  static Run plain(String text) {
    return new Run(text, Style.PLAIN);
  }

  static Run bold(String text) {
    return new Run(text, Style.BOLD);
  }

  static Run struck(String text) {
    return new Run(text, Style.STRUCK);
  }

  static StyledLine of(Run... runs) {
    return new StyledLine(List.of(runs));
  }

  /// A label whose arguments keep their style.
  static StyledLine of(Labels labels, Label label, Map<String, Run> arguments) {
    Map<Character, Run> byPlace = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    char place = FIRST_PLACE;
    for (Map.Entry<String, Run> argument : arguments.entrySet()) {
      byPlace.put(place, argument.getValue());
      places.put(argument.getKey(), String.valueOf(place));
      place++;
    }
    List<Run> runs = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (char c : labels.say(label, places).toCharArray()) {
      Run run = byPlace.get(c);
      if (run == null) {
        words.append(c);
      } else {
        runs.add(plain(words.toString()));
        words.setLength(0);
        runs.add(run);
      }
    }
    runs.add(plain(words.toString()));
    return new StyledLine(runs);
  }

  /// This line with a run behind it.
  StyledLine and(Run run) {
    List<Run> more = new ArrayList<>(runs);
    more.add(run);
    return new StyledLine(more);
  }

  /// The words without any style.
  String words() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
