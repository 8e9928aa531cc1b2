package eujp.extract;

import eujp.cite.Citation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A person whom releases name, under all variants of the name.
///
/// @param name the fullest name that is printed, the first of them
/// @param roles what the releases say that the person is, each as printed, the first first
/// @param contact whether the person is one to call or write to, and no more
/// @param reach how the contacts of the releases say that the person can be reached
/// @param appearances where, in the order of the releases and their pages, in the language that is
///   shown; at least one
/// @param languages in which releases name the person, those of the appearances first, ISO 639-1
public record NamedPerson(
    String name,
    List<String> roles,
    boolean contact,
    Reach reach,
    List<Appearance> appearances,
    List<String> languages) {
  /// One place where a person is named or speaks.
  ///
  /// @param how in what way
  /// @param name as printed there
  /// @param citation the sentence, with the name marked; of a speaker whose name stands under the
  ///   words, the words
  public record Appearance(How how, String name, Citation citation) {
    public Appearance {
      Objects.requireNonNull(how);
      Objects.requireNonNull(name);
      Objects.requireNonNull(citation);
    }
  }

  /// How a person appears.
  public enum How {
    NAMED,
    SPEAKS,
    CONTACT
  }

  public NamedPerson {
    Objects.requireNonNull(name);
    Objects.requireNonNull(reach);
    roles = List.copyOf(roles);
    appearances = List.copyOf(appearances);
    languages = List.copyOf(languages);
    if (appearances.isEmpty()) {
      throw new IllegalArgumentException(name + " appears nowhere");
    }
  }

  /// A person whom releases name in these places alone.
  public NamedPerson(
      String name, List<String> roles, boolean contact, Reach reach, List<Appearance> appearances) {
    this(
        name,
        roles,
        contact,
        reach,
        appearances,
        appearances.stream()
            .map(place -> place.citation().masthead().language())
            .distinct()
            .toList());
  }

  /// The same, named in some languages more.
  NamedPerson in(Collection<String> more) {
    return new NamedPerson(
        name,
        roles,
        contact,
        reach,
        appearances,
        Stream.concat(languages.stream(), more.stream()).distinct().toList());
  }

  /// Whether two words of names are one in two grammatical cases: *Metod*, *Metoda*.
  ///
  /// @param one without accents, in lower case, and so is the other
  /// @param language of both, ISO 639-1
  public static boolean isSameInOtherCase(String one, String other, String language) {
    return PeopleWords.of(language).isSameInOtherCase(one, other);
  }
}
