package eujp.check;

import eujp.release.Speaker;
import eujp.search.PassageIndex;
import eujp.text.Forms;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Word;
import eujp.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a speaker is the one that somebody names: by surname, full name in either order,
/// role, or the Japanese for one of these, with or without titles, accents and case.
///
/// The publisher of a release is named by its own name (*the Commission*), and speaks wherever
/// nobody else does. Titles and the like stand in `speakers.txt`.
final class Speakers {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Lazy<SpeakerWords> KNOWN = new Lazy<>(SpeakerWords::read);
  private static final Pattern GAPS = Pattern.compile("[\\s・･=＝.]+");
  private static final String GENITIVE = "'s";
  private static final String JAPANESE = "ja";
  private static final int MAX_READINGS = 64;
  private static final int MIN_JAPANESE = 2;

  /// @param titles as they are written
  /// @param titleWords their words
  /// @param small words between names
  /// @param publisher words by which the publisher is named
  private record SpeakerWords(
      List<String> titles, Set<String> titleWords, Set<String> small, Set<String> publisher) {
    static SpeakerWords read() {
      Map<String, List<String>> lists = WordLists.read("speakers.txt");
      List<String> titles = lists.getOrDefault("titles", List.of());
      return new SpeakerWords(
          titles,
          words(titles),
          words(lists.getOrDefault("small", List.of())),
          words(lists.getOrDefault("publisher", List.of())));
    }
  }

  /// @param form in lower case without accents
  /// @param capital whether it is written with one
  private record NameWord(String form, boolean capital) {}

  private final List<List<NameWord>> readings;
  private final String japanese;

  /// @param claimed a name or a role
  /// @param language of the releases, into which a Japanese name is brought
  Speakers(String claimed, String language, PassageIndex index) {
    List<String> wordings = new ArrayList<>(List.of(claimed));
    if (Japanese.isIn(claimed)) {
      for (String to : new LinkedHashSet<>(List.of(language, "en"))) {
        wordings.addAll(readings(index.translations(claimed, JAPANESE, to)));
      }
    }
    this.readings = wordings.stream().map(Speakers::nameWords).toList();
    this.japanese = Japanese.isIn(claimed) ? bare(claimed) : "";
  }

  /// Whether it names the one whose words they are.
  ///
  /// @param speaker empty for the publisher's own text
  boolean name(Optional<Speaker> speaker) {
    return speaker.isEmpty()
        ? readings.stream().anyMatch(Speakers::namePublisher)
        : isJapaneseNameOf(speaker.get())
            || readings.stream().anyMatch(claimed -> names(claimed, speaker.get()));
  }

  private static boolean namePublisher(List<NameWord> claimed) {
    boolean named = false;
    for (NameWord word : claimed) {
      named |= KNOWN.get().publisher().contains(word.form());
      if (!KNOWN.get().publisher().contains(word.form())
          && !KNOWN.get().small().contains(word.form())) {
        return false;
      }
    }
    return named;
  }

  private static boolean names(List<NameWord> claimed, Speaker speaker) {
    List<String> name = forms(nameWords(speaker.name()));
    Set<String> role = new HashSet<>(forms(nameWords(speaker.role())));
    if (name.isEmpty()) {
      return false;
    }
    List<String> forms = forms(claimed);
    if (forms.containsAll(name)) {
      return true;
    }
    return forms.contains(name.getLast()) ? isOnlyTitled(claimed, name, role) : isRole(forms, role);
  }

  /// Whether beside the surname stands nothing that would be another given name.
  private static boolean isOnlyTitled(List<NameWord> claimed, List<String> name, Set<String> role) {
    for (int i = 0; i < claimed.size(); i++) {
      String form = claimed.get(i).form();
      boolean known =
          name.contains(form)
              || KNOWN.get().titleWords().contains(form)
              || KNOWN.get().small().contains(form)
              || KNOWN.get().publisher().contains(form)
              || role.contains(form)
              || name.stream().anyMatch(part -> form.length() == 1 && part.startsWith(form));
      boolean beside =
          (i > 0 && name.contains(claimed.get(i - 1).form()))
              || (i + 1 < claimed.size() && name.contains(claimed.get(i + 1).form()));
      if (!known && claimed.get(i).capital() && beside) {
        return false;
      }
    }
    return true;
  }

  /// Whether words name an office and say nothing that is not in a role.
  private static boolean isRole(List<String> claimed, Set<String> role) {
    return claimed.stream()
            .anyMatch(form -> KNOWN.get().titleWords().contains(form) && role.contains(form))
        && claimed.stream()
            .allMatch(form -> KNOWN.get().small().contains(form) || role.contains(form));
  }

  private boolean isJapaneseNameOf(Speaker speaker) {
    String name = bare(speaker.name());
    if (japanese.length() < MIN_JAPANESE || !Japanese.isIn(name)) {
      return false;
    }
    return name.startsWith(japanese)
        || name.endsWith(japanese)
        || bare(speaker.role()).equals(japanese);
  }

  /// A Japanese name without the parting marks and the titles at its end.
  private static String bare(String name) {
    String bare = GAPS.matcher(Forms.of(name, Normalizer.Form.NFKC)).replaceAll("");
    boolean found = true;
    while (found) {
      found = false;
      for (String title : KNOWN.get().titles()) {
        if (bare.endsWith(title) && bare.length() > title.length() && Japanese.isIn(title)) {
          bare = bare.substring(0, bare.length() - title.length());
          found = true;
        }
      }
    }
    return bare;
  }

  /// All ways to read parts of which each has several wordings, as far as they are few.
  private static List<String> readings(List<List<String>> parts) {
    List<String> readings = List.of("");
    for (List<String> wordings : parts) {
      List<String> longer = new ArrayList<>();
      for (String reading : readings) {
        for (String wording : wordings) {
          if (longer.size() < MAX_READINGS) {
            longer.add(reading + " " + wording);
          }
        }
      }
      readings = longer;
    }
    return readings;
  }

  private static Set<String> words(List<String> list) {
    Set<String> words = new HashSet<>();
    list.forEach(entry -> words.addAll(forms(nameWords(entry))));
    return words;
  }

  private static List<String> forms(List<NameWord> words) {
    return words.stream().map(NameWord::form).toList();
  }

  /// The words of a name without accents and the English genitive.
  private static List<NameWord> nameWords(String name) {
    List<NameWord> words = new ArrayList<>();
    for (Word word : Words.of(name)) {
      String form =
          ACCENTS
              .matcher(Forms.of(word.form(), Normalizer.Form.NFD))
              .replaceAll("")
              .replace("ø", "o")
              .replace("ł", "l")
              .replace("đ", "d")
              .replace("ı", "i")
              .replace("æ", "ae");
      boolean capital = Character.isUpperCase(name.codePointAt(word.start()));
      words.add(
          new NameWord(
              form.endsWith(GENITIVE) ? form.substring(0, form.length() - 2) : form, capital));
    }
    return words;
  }
}
