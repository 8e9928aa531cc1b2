package eujp.text.analysis;

import java.util.Comparator;
import java.util.List;

/// Makes the forms of a word one stem by the beginnings and endings that a language puts on words.
///
/// Lucene's stemmers take the end of a word itself for an ending, or half of it (see the finding
/// `institutions-in-their-cases.sh`), so that an institution is not found in the cases of its name.
/// Here a language is a few lists: letters that count as others, what stands before a word, steps
/// in which one ending each is cut or put for another, a step that is made as often as it can, and
/// the last letters that change where an ending stood.
public final class Stems {
  /// Letters that stay at least, where a rule does not say how many.
  private static final int MIN_STEM = 3;

  private final List<Rule> letters;
  private final List<Rule> beginnings;
  private final List<List<Rule>> steps;
  private final List<Rule> repeated;
  private final List<Rule> last;

  /// @param letters each `ä>a`: letters and what they count as
  /// @param beginnings each `bh>b`: the beginning of a word and what stays of it
  /// @param steps each a list of endings, `en`, `us>u` (what stays of it), `5en` (how many letters
  ///   of the word stay at least); of each list the longest that fits is cut
  /// @param repeated endings that are cut until none fits
  /// @param last the ends of stems and what they become
  public Stems(
      List<String> letters,
      List<String> beginnings,
      List<List<String>> steps,
      List<String> repeated,
      List<String> last) {
    this.letters = rules(letters);
    this.beginnings = rules(beginnings);
    this.steps = steps.stream().map(Stems::rules).toList();
    this.repeated = rules(repeated);
    this.last = rules(last);
  }

  /// @param least letters of a word that stay at least
  private record Rule(String piece, String instead, int least) {
    static Rule of(String written) {
      int letter = Character.isDigit(written.charAt(0)) ? 1 : 0;
      int arrow = written.indexOf('>');
      return new Rule(
          written.substring(letter, arrow < 0 ? written.length() : arrow),
          arrow < 0 ? "" : written.substring(arrow + 1),
          letter == 0 ? MIN_STEM : Character.digit(written.charAt(0), 10));
    }

    boolean endsIn(String word) {
      return leaves(word) && word.endsWith(piece);
    }

    boolean begins(String word) {
      return leaves(word) && word.startsWith(piece);
    }

    private boolean leaves(String word) {
      return word.length() - piece.length() + instead.length() >= least;
    }
  }

  private static List<Rule> rules(List<String> written) {
    return written.stream()
        .map(Rule::of)
        .sorted(Comparator.comparingInt(rule -> -rule.piece().length()))
        .toList();
  }

  /// The stem of a word in lower case.
  public String of(String word) {
    String stem = word;
    for (Rule rule : letters) {
      stem = stem.replace(rule.piece(), rule.instead());
    }
    for (Rule rule : beginnings) {
      if (rule.begins(stem)) {
        stem = rule.instead() + stem.substring(rule.piece().length());
        break;
      }
    }
    for (List<Rule> step : steps) {
      stem = cut(step, stem);
    }
    for (String shorter = cut(repeated, stem);
        shorter.length() < stem.length();
        shorter = cut(repeated, stem)) {
      stem = shorter;
    }
    return cut(last, stem);
  }

  private static String cut(List<Rule> rules, String word) {
    for (Rule rule : rules) {
      if (rule.endsIn(word)) {
        return word.substring(0, word.length() - rule.piece().length()) + rule.instead();
      }
    }
    return word;
  }
}
