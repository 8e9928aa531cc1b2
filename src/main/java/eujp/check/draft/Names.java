package eujp.check.draft;

import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.NamedPerson;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.Role;
import eujp.extract.part.Speakers;
import eujp.search.PassageIndex;
import eujp.speech.PersonName;
import eujp.text.EditDistance;
import eujp.text.Token;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Holds a person of a draft against those whom releases name: the name, then the role.
final class Names {
  /// How many letters may differ in a name that is misspelt, and how long it must be.
  private static final int MAX_SLIPS = 2;

  private static final int LETTERS_FOR_A_SLIP = 4;
  private static final int LETTERS_FOR_TWO_SLIPS = 6;
  private static final Set<String> UNION = Set.of("eu", "european", "union", "eu's");

  private final PassageIndex index;
  private final String language;

  /// @param language of the draft
  Names(PassageIndex index, String language) {
    this.index = index;
    this.language = language;
  }

  /// A person with the language of the release that names him or her.
  record Known(NamedPerson person, String language) {}

  /// How the role of a draft stands to that of a person.
  private enum Fit {
    SAME,
    UNCLEAR,
    OTHER
  }

  FactOutcome outcome(Mention.OfPerson mention, List<Known> persons) {
    for (Set<String> name : readings(mention.name())) {
      List<Known> bearers =
          persons.stream().filter(known -> words(known.person().name()).containsAll(name)).toList();
      if (!name.isEmpty() && !bearers.isEmpty()) {
        return role(mention, bearers);
      }
    }
    Set<String> name = words(mention.name());
    List<Known> inOtherCase =
        persons.stream()
            .filter(known -> isInOtherCase(name, words(known.person().name()), known.language()))
            .toList();
    if (!inOtherCase.isEmpty()) {
      return role(mention, inOtherCase);
    }
    for (Known known : persons) {
      if (isMisspelt(name, mention, known)) {
        Appearance appearance = appearance(known.person(), Optional.empty());
        return new Different(
            List.of(new Difference(known.person().name(), mention.name(), appearance.citation())));
      }
    }
    return new NotInReleases(List.of());
  }

  /// Whether a name is one of the releases, or a part of it, in another grammatical case.
  private boolean isInOtherCase(Set<String> name, Set<String> printed, String release) {
    return !name.isEmpty()
        && name.stream()
            .allMatch(word -> printed.stream().anyMatch(form -> isSame(word, form, release)));
  }

  private boolean isSame(String word, String form, String release) {
    return word.equals(form)
        || NamedPerson.isSameInOtherCase(word, form, language)
        || NamedPerson.isSameInOtherCase(word, form, release);
  }

  private FactOutcome role(Mention.OfPerson mention, List<Known> bearers) {
    if (mention.role().isEmpty()) {
      return new Found(appearance(bearers.getFirst().person(), Optional.empty()).citation());
    }
    String claimed = mention.role().get().text();
    Optional<Known> right =
        bearers.stream()
            .filter(known -> !known.language().equals(language) || fit(claimed, known) == Fit.SAME)
            .findFirst();
    if (right.isPresent()) {
      return new Found(appearance(right.get().person(), Optional.of(claimed)).citation());
    }
    Known bearer = bearers.getFirst();
    Optional<String> printed = bearer.person().roles().stream().findFirst();
    Citation citation = appearance(bearer.person(), printed).citation();
    boolean other = bearers.stream().allMatch(known -> fit(claimed, known) == Fit.OTHER);
    return other && printed.isPresent()
        ? new Different(List.of(new Difference(printed.get(), claimed, citation)))
        : new Elsewhere(citation);
  }

  private Fit fit(String claimed, Known known) {
    return known.person().roles().stream()
        .map(printed -> fit(claimed, printed))
        .min(Comparator.naturalOrder())
        .orElse(Fit.UNCLEAR);
  }

  private Fit fit(String claimed, String printed) {
    Set<String> offices = terms(Role.offices(claimed, language));
    Set<String> printedOffices = terms(Role.offices(printed, language));
    if (!printedOffices.isEmpty() && !printedOffices.containsAll(offices)) {
      return Fit.OTHER;
    }
    Set<String> fields = terms(fields(claimed));
    Set<String> printedFields = terms(fields(printed));
    if (printedFields.containsAll(fields)) {
      return Fit.SAME;
    }
    return printedFields.isEmpty() ? Fit.UNCLEAR : Fit.OTHER;
  }

  private List<String> fields(String role) {
    return Role.fields(role, language).stream()
        .filter(field -> !UNION.contains(field.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Set<String> terms(Iterable<String> words) {
    Set<String> terms = new HashSet<>();
    for (String word : words) {
      index.tokens(word, language).stream().map(Token::term).forEach(terms::add);
    }
    return terms;
  }

  /// Where a person is named, with a role if there is one that stands in the same sentence.
  private static Appearance appearance(NamedPerson person, Optional<String> role) {
    return person.appearances().stream()
        .filter(one -> role.isPresent() && one.citation().sentence().contains(role.get()))
        .findFirst()
        .or(() ->
            person.appearances().stream()
                .filter(one -> one.name().equals(person.name()))
                .findFirst())
        .orElse(person.appearances().getFirst());
  }

  /// Whether a name can only be meant for a known one: a word of it is the same and another nearly
  /// so, or the role and the surname are the same, or a surname alone is nearly the same and the
  /// role is the same.
  private boolean isMisspelt(Set<String> name, Mention.OfPerson mention, Known known) {
    Set<String> printed = words(known.person().name());
    List<String> odd = name.stream().filter(word -> !printed.contains(word)).toList();
    boolean shares = odd.size() < name.size();
    if (odd.size() != 1) {
      return false;
    }
    boolean near =
        printed.stream()
            .filter(word -> !name.contains(word))
            .anyMatch(word -> isNear(word, odd.getFirst()));
    boolean sameRole =
        mention.role().isPresent()
            && known.language().equals(language)
            && fit(mention.role().get().text(), known) == Fit.SAME;
    return shares ? near || sameRole : near && sameRole;
  }

  private static boolean isNear(String one, String other) {
    int letters = Math.min(one.length(), other.length());
    int most = letters >= LETTERS_FOR_TWO_SLIPS ? MAX_SLIPS : letters >= LETTERS_FOR_A_SLIP ? 1 : 0;
    return Math.abs(one.length() - other.length()) <= most
        && EditDistance.of(one, other, most) <= most;
  }

  /// The words of a name; of a Japanese one those of each way to write it in Latin letters.
  private List<Set<String>> readings(String name) {
    if (!language.equals("ja")) {
      return List.of(words(name));
    }
    return Speakers.readings(name, language, index).stream().map(Names::words).distinct().toList();
  }

  private static Set<String> words(String name) {
    return PersonName.of(name).words();
  }
}
