package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.text.FunctionWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bodies and meetings that an English question names in capitals and tells from others of
/// their kind by an ordinal or a date: *the second Digital Partnership Council*.
///
/// @param names each in its words, of which the last says what it is
/// @param words of the question, in lower case; see [Facts#terms]
record AskedBodies(List<List<String>> names, Set<String> words) {
  private static final String LANGUAGE = "en";
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]{0,40}+(?: \\p{Lu}[\\p{L}-]{0,40}+){1,6}+");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]{0,40}+");

  static AskedBodies in(Facts asked) {
    if (!asked.language().equals(LANGUAGE)
        || (asked.ordinals().isEmpty() && asked.dates().isEmpty())) {
      return new AskedBodies(List.of(), Set.of());
    }
    List<Mention.OfPerson> persons = asked.mentions(Mention.OfPerson.class);
    List<List<String>> names =
        NAME.matcher(asked.text())
            .results()
            .filter(name ->
                persons.stream()
                    .noneMatch(person ->
                        person.span().start() < name.end() && name.start() < person.span().end()))
            .map(name -> Arrays.asList(name.group().split(" ", -1)))
            .toList();
    return new AskedBodies(names, asked.terms());
  }

  /// Whether a passage has nothing of what tells one of them from others, and only others of its
  /// kind: *the second Hydrogen Council*. *The Council* alone may be it.
  boolean areOther(Facts whole) {
    return whole.language().equals(LANGUAGE)
        && !names.isEmpty()
        && names.stream().anyMatch(name -> isOther(name, whole));
  }

  private boolean isOther(List<String> name, Facts whole) {
    String kind = name.getLast();
    boolean others = false;
    Matcher words = WORD.matcher(whole.text());
    String before = "";
    while (words.find()) {
      String word = words.group();
      if (word.equals(kind)) {
        if (!isOther(before)) {
          return false;
        }
        others = true;
      }
      before = word;
    }
    return others
        && name.subList(0, name.size() - 1).stream()
            .noneMatch(one -> whole.terms().contains(one.toLowerCase(Locale.ROOT)));
  }

  /// Whether a word before the name of a kind makes it another than that of the question.
  private boolean isOther(String before) {
    String lower = before.toLowerCase(Locale.ROOT);
    return !before.isEmpty()
        && Character.isUpperCase(before.codePointAt(0))
        && !words.contains(lower)
        && !FunctionWords.of(LANGUAGE).contains(lower);
  }
}
