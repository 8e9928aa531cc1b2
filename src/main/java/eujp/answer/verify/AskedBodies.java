package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.text.FunctionWords;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bodies and meetings that an English or Japanese question names and tells from others of
/// their kind by an ordinal or a date: *the second Digital Partnership Council*,
/// 第2回デジタルパートナーシップ協議会. Without these a name may well be the asker's own.
///
/// @param names those that the question has
/// @param question what it holds
record AskedBodies(List<Name> names, Facts question) {
  /// A name.
  ///
  /// @param kind what it says it is: *Council*
  /// @param words the others, which tell it from those of its kind; none where it is only called
  ///   what it is
  private record Name(String kind, List<String> words) {}

  private static final Pattern ENGLISH =
      Pattern.compile("\\p{Lu}[\\p{L}-]{0,40}+(?: \\p{Lu}[\\p{L}-]{0,40}+){1,6}+");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]{0,40}+");

  private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,40}+");
  private static final Pattern JAPANESE_KIND =
      Pattern.compile("(?:協議会|理事会|評議会|委員会|会議|会合|対話|サミット|フォーラム|部会)$");
  private static final Pattern ONE_SCRIPT =
      Pattern.compile("\\p{IsHan}{2,}+|[\\p{IsKatakana}ー]{2,}+");

  static AskedBodies in(Facts question) {
    if (!question.tellOneOfSeveral()) {
      return new AskedBodies(List.of(), question);
    }
    return new AskedBodies(
        switch (question.language()) {
          case "en" -> english(question);
          case "ja" ->
              japanese(question.text()).stream().filter(name -> !name.words.isEmpty()).toList();
          default -> List.of();
        },
        question);
  }

  private static List<Name> english(Facts question) {
    List<Span> persons =
        question.mentions(Mention.OfPerson.class).stream().map(Mention::span).toList();
    List<Name> names = new ArrayList<>();
    Matcher found = ENGLISH.matcher(question.text());
    while (found.find()) {
      Span span = new Span(found.start(), found.end());
      if (persons.stream().noneMatch(span::overlaps)) {
        List<String> words = Arrays.asList(found.group().split(" ", -1));
        names.add(new Name(words.getLast(), words.subList(0, words.size() - 1)));
      }
    }
    return names;
  }

  private static List<Name> japanese(String text) {
    List<Name> names = new ArrayList<>();
    Matcher found = JAPANESE.matcher(text);
    while (found.find()) {
      Matcher kind = JAPANESE_KIND.matcher(found.group());
      if (kind.find()) {
        String before = found.group().substring(0, kind.start());
        names.add(
            new Name(
                kind.group(),
                ONE_SCRIPT.matcher(before).results().map(part -> part.group()).toList()));
      }
    }
    return names;
  }

  /// What stands before the word for the kind in each Japanese name of a body.
  static List<String> japaneseNames(String text) {
    return japanese(text).stream().map(name -> String.join("", name.words)).toList();
  }

  /// Whether a passage has nothing of what tells one of them from others, and only others of its
  /// kind: *the Hydrogen Council*. *The Council* alone may be it.
  boolean areOther(Facts whole) {
    if (!whole.language().equals(question.language())) {
      return false;
    }
    return names.stream()
        .anyMatch(name ->
            whole.language().equals("ja") ? isOtherJapanese(name, whole) : isOther(name, whole));
  }

  private boolean isOtherJapanese(Name name, Facts whole) {
    List<Name> same =
        japanese(whole.text()).stream().filter(other -> other.kind.equals(name.kind)).toList();
    return !same.isEmpty()
        && same.stream()
            .allMatch(other ->
                !other.words.isEmpty() && other.words.stream().noneMatch(question.text()::contains))
        && name.words.stream().noneMatch(whole.text()::contains);
  }

  private boolean isOther(Name name, Facts whole) {
    boolean others = false;
    Matcher words = WORD.matcher(whole.text());
    String before = "";
    while (words.find()) {
      String word = words.group();
      if (word.equals(name.kind)) {
        if (!isOther(before)) {
          return false;
        }
        others = true;
      }
      before = word;
    }
    return others
        && name.words.stream()
            .noneMatch(one -> whole.terms().contains(one.toLowerCase(Locale.ROOT)));
  }

  /// Whether a word before the name of a kind makes it another than that of the question.
  private boolean isOther(String before) {
    String lower = before.toLowerCase(Locale.ROOT);
    return !before.isEmpty()
        && Character.isUpperCase(before.codePointAt(0))
        && !question.terms().contains(lower)
        && !FunctionWords.of(question.language()).contains(lower);
  }
}
