package eujp.extract.part;

import eujp.release.Speaker;
import eujp.release.Speech;
import eujp.search.PassageIndex;
import eujp.speech.JapaneseName;
import eujp.speech.Titles;
import eujp.text.Forms;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.PersonNames;
import eujp.text.Word;
import eujp.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether a speaker is the one that somebody names: by surname, full name in either order,
/// initials, role, or the Japanese for one of these, with or without titles, accents and case.
///
/// The publisher of a release is named by its own name (*the Commission*), and speaks wherever
/// nobody else does. Titles and the like are those of [Titles].
public final class Speakers {
  private static final Pattern GAPS = Pattern.compile("[\\s・･=＝.]+");
  private static final String GENITIVE = "'s";
  private static final String JAPANESE = "ja";
  private static final int MAX_READINGS = 64;
  private static final int MIN_JAPANESE = 2;

  /// Letters of a noun, so that it is no article.
  private static final int MIN_NOUN = 4;

  /// @param form in lower case without accents
  /// @param capital whether it begins with one
  /// @param capitals how many it has
  private record NameWord(String form, boolean capital, int capitals) {}

  private final List<List<NameWord>> readings;
  private final String japanese;
  private final String whole;

  /// @param claimed a name or a role
  /// @param language of the releases, into which a Japanese name is brought
  public Speakers(String claimed, String language, PassageIndex index) {
    this(readings(claimed, language, index), claimed);
  }

  private Speakers(List<String> wordings, String claimed) {
    this.readings = wordings.stream().map(Speakers::nameWords).toList();
    this.whole = claimed;
    this.japanese = Japanese.isIn(claimed) ? bare(claimed) : "";
  }

  /// A name as it is written, and where it is in Japanese the ways to write it in the language of
  /// releases and in English.
  public static List<String> readings(String claimed, String language, PassageIndex index) {
    Set<String> wordings = new LinkedHashSet<>(List.of(claimed));
    if (Japanese.isIn(claimed)) {
      for (String to : new LinkedHashSet<>(List.of(language, "en"))) {
        wordings.addAll(readings(index.translations(claimed, JAPANESE, to)));
        wordings.addAll(readings(index.translations(JapaneseName.of(claimed), JAPANESE, to)));
      }
    }
    return List.copyOf(wordings);
  }

  /// Whether it names one of those whose speech it is.
  ///
  /// @param speech empty for the publisher's own text
  public boolean name(Optional<Speech> speech) {
    return speech.isEmpty()
        ? readings.stream().anyMatch(Speakers::namePublisher)
        : speech.get().by().stream().anyMatch(this::name);
  }

  /// Whether it names a speaker.
  public boolean name(Speaker speaker) {
    return isJapaneseNameOf(speaker)
        || readings.stream().anyMatch(claimed -> names(claimed, speaker));
  }

  private static boolean namePublisher(List<NameWord> claimed) {
    boolean named = false;
    for (NameWord word : claimed) {
      named |= Titles.isPublisher(word.form());
      if (!Titles.isPublisher(word.form()) && !Titles.isSmall(word.form())) {
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
    if (!speaker.isNamed()) {
      return isRole(forms, Set.copyOf(name)) || isCalled(forms, Set.copyOf(name));
    }
    if (forms.containsAll(name) || isInitials(claimed, name)) {
      return true;
    }
    return forms.contains(name.getLast()) ? isOnlyTitled(claimed, name, role) : isRole(forms, role);
  }

  /// Whether it is made of the first letters of a name, or of a surname with its small words:
  /// `UvdL`, `VDL`.
  private static boolean isInitials(List<NameWord> claimed, List<String> name) {
    if (claimed.size() != 1 || claimed.getFirst().capitals() < 2) {
      return false;
    }
    String form = claimed.getFirst().form();
    if (Titles.isTitle(form) || Titles.isBody(form) || Titles.isPublisher(form)) {
      return false;
    }
    List<String> small = PersonNames.words().words("any", "small");
    StringBuilder initials = new StringBuilder();
    for (int i = name.size() - 1; i >= 0; i--) {
      initials.insert(0, Character.toString(name.get(i).codePointAt(0)));
      boolean begins = i == 0 || (small.contains(name.get(i)) && !small.contains(name.get(i - 1)));
      if (begins && initials.length() > 1 && initials.toString().equals(form)) {
        return true;
      }
    }
    return false;
  }

  /// Whether beside the surname stands nothing that would be another given name.
  private static boolean isOnlyTitled(List<NameWord> claimed, List<String> name, Set<String> role) {
    for (int i = 0; i < claimed.size(); i++) {
      String form = claimed.get(i).form();
      boolean known =
          name.contains(form)
              || Titles.isTitle(form)
              || Titles.isSmall(form)
              || Titles.isPublisher(form)
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
            .anyMatch(form ->
                role.contains(form)
                    && Titles.isTitle(form)
                    && !Titles.isBody(form)
                    && !Titles.isSmall(form))
        && claimed.stream().allMatch(form -> Titles.isSmall(form) || role.contains(form));
  }

  /// Whether words say nothing that is not in what a release calls somebody, and more than an
  /// article: *a bus driver*.
  private static boolean isCalled(List<String> claimed, Set<String> words) {
    return claimed.stream().allMatch(form -> Titles.isSmall(form) || words.contains(form))
        && claimed.stream().anyMatch(form -> form.length() >= MIN_NOUN && !Titles.isSmall(form));
  }

  private boolean isJapaneseNameOf(Speaker speaker) {
    String name = bare(speaker.name());
    if (japanese.length() < MIN_JAPANESE || !Japanese.isIn(name)) {
      return false;
    }
    return name.startsWith(japanese)
        || name.endsWith(japanese)
        || GAPS.matcher(speaker.role()).replaceAll("").equals(GAPS.matcher(whole).replaceAll(""));
  }

  /// A Japanese name without the parting marks and what belongs to an office.
  private static String bare(String name) {
    return GAPS.matcher(JapaneseName.of(Forms.of(name, Normalizer.Form.NFKC))).replaceAll("");
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

  private static List<String> forms(List<NameWord> words) {
    return words.stream().map(NameWord::form).toList();
  }

  /// The words of a name without accents and the English genitive.
  private static List<NameWord> nameWords(String name) {
    List<NameWord> words = new ArrayList<>();
    for (Word word : Words.of(name)) {
      String form = Letters.bare(word.form());
      String written = name.substring(word.start(), word.end());
      int capitals = (int) written.codePoints().filter(Character::isUpperCase).count();
      boolean capital = Character.isUpperCase(written.codePointAt(0));
      words.add(
          new NameWord(
              form.endsWith(GENITIVE) ? form.substring(0, form.length() - 2) : form,
              capital,
              capitals));
    }
    return words;
  }
}
