package eujp.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation as people paste it, taken apart into its words and who is said to have said them.
///
/// Read are `“…” — Name`, `“…,” said Name`, `“…,” Name said`, `Name said: “…”`, `Name: “…”` and
/// their like with the quotation marks of any language. A text in no such form is the quotation
/// itself; so is one in which more than one quotation stands.
///
/// @param quotation its words, without the quotation marks around them
/// @param speaker as named; empty where nobody is
public record Attributed(String quotation, Optional<String> speaker) {
  private static final String OPEN = "[“„‟«»\"「『‹‘＂]";
  private static final String CLOSE = "[”“»«\"」』›’＂]";
  private static final String SAYING =
      "(?:said|says|say|stated|states|told|added|adds|declared|declares|announced|explained|"
          + "noted|wrote|tweeted|sagte|sagt|erklärte|a déclaré|a dit|dijo|ha detto|disse|zei)";
  private static final String IN_NAME = "[^“”„«»\"「」『』\\n]";
  private static final String NAME = "(" + IN_NAME + "{2,120}?)";

  /// The same behind blanks, none of which is a part of it.
  private static final String NAME_BEHIND = "((?!\\s)" + IN_NAME + "{1,120}?)";

  private static final String DASH = "(?:[—–―-]{1,2}|──|\\()";

  /// Blanks before a word that says something; more of them part what does not belong together.
  private static final String GAP = "\\s{1,9}+";

  private static final Pattern AFTER_DASH =
      Pattern.compile(
          "(?s)^" + OPEN + "(.+)" + CLOSE + "[.,、。]?\\s*+" + DASH + "\\s*+" + NAME_BEHIND + "\\)?");
  private static final Pattern SAID_NAME =
      Pattern.compile(
          "(?s)^"
              + OPEN
              + "(.+)"
              + CLOSE
              + "[.,]?\\s*+(?i:"
              + SAYING
              + ")\\s++"
              + NAME_BEHIND
              + "\\.?");
  private static final Pattern NAME_SAID =
      Pattern.compile(
          "(?s)^"
              + OPEN
              + "(.+)"
              + CLOSE
              + "[.,]?\\s*+"
              + NAME_BEHIND
              + GAP
              + "(?i:"
              + SAYING
              + ")\\.?");
  private static final Pattern JAPANESE_SAID =
      Pattern.compile(
          "(?s)^" + NAME + "は[、,]?\\s*[「『](.+)[」』]\\s*+と?(?:述べ|語|話|発言|言|強調|説明|し|の).{0,12}");
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "(?s)^"
              + NAME
              + "\\s{0,9}+(?i:"
              + SAYING
              + ")?\\s{0,9}+[:：,、]?\\s{0,9}+"
              + OPEN
              + "(.+)"
              + CLOSE
              + "[.。]?");
  private static final Pattern BARE_DASH =
      Pattern.compile("(?s)^(.{20,}[.!?。！？…])\\s*+[—―]\\s*+(\\p{L}[^\\n.!?。]{1,80})");
  private static final Pattern QUOTED = Pattern.compile("(?s)^" + OPEN + "(.+)" + CLOSE + "[.。]?");
  private static final Pattern INNER_END = Pattern.compile("[”」』»]");

  /// Texts longer than any quotation with its speaker are taken as they are.
  private static final int LONGEST = 10_000;

  /// Takes a pasted text apart.
  public static Attributed of(String pasted) {
    String text = pasted.strip();
    if (text.length() > LONGEST) {
      return new Attributed(text, Optional.empty());
    }
    for (Pattern after : new Pattern[] {AFTER_DASH, SAID_NAME, NAME_SAID, BARE_DASH}) {
      Matcher matcher = after.matcher(text);
      if (matcher.matches() && isOne(matcher.group(1))) {
        return named(matcher.group(1), matcher.group(2));
      }
    }
    for (Pattern before : new Pattern[] {JAPANESE_SAID, NAME_BEFORE}) {
      Matcher matcher = before.matcher(text);
      if (matcher.matches() && isOne(matcher.group(2))) {
        return named(matcher.group(2), matcher.group(1));
      }
    }
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() && isOne(quoted.group(1))
        ? new Attributed(quoted.group(1).strip(), Optional.empty())
        : new Attributed(text, Optional.empty());
  }

  /// Whether no quotation ends in the middle, which would make it two.
  private static boolean isOne(String quotation) {
    Matcher end = INNER_END.matcher(quotation);
    if (!end.find()) {
      return quotation.chars().filter(c -> c == '"').count() % 2 == 0;
    }
    return quotation.substring(0, end.start()).chars().anyMatch(c -> "“„「『«".indexOf(c) >= 0);
  }

  private static String withoutPoints(String name) {
    int end = name.length();
    while (end > 0 && ",.:、。".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static Attributed named(String quotation, String speaker) {
    String name = withoutPoints(speaker.strip());
    return new Attributed(quotation.strip(), Optional.of(name).filter(given -> !given.isEmpty()));
  }
}
