package eujp.extract;

import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a text says that a person is.
///
/// @param span its words beside the name
/// @param text the words; where they stand on both sides of the name (*President Hajime Wakuda of
///   JOGMEC*) they are put together, and the span is that of the first
public record Role(Span span, String text) {
  public Role {
    Objects.requireNonNull(span);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a role has words");
    }
  }

  /// The words that name an office, in lower case: `minister` of *State Minister of Economy*.
  ///
  /// @param language ISO 639-1
  public static Set<String> offices(String role, String language) {
    PeopleWords known = PeopleWords.of(language);
    List<Wordform> words = Wordform.of(role);
    Set<String> offices = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      String two = i == 0 ? "" : words.get(i - 1).lower() + " " + lower;
      if (known.roles().contains(two)) {
        offices.remove(words.get(i - 1).lower());
        offices.add(two);
      } else if (known.isRole(words.get(i))) {
        offices.addAll(List.of(lower.split("/", -1)));
      }
    }
    return offices;
  }

  /// The words that say of what somebody holds an office: `Economy`, `Trade`. Countries, peoples
  /// and languages are none.
  ///
  /// @param language ISO 639-1
  public static List<String> fields(String role, String language) {
    PeopleWords known = PeopleWords.of(language);
    List<String> fields = new ArrayList<>();
    for (Wordform word : Wordform.of(role)) {
      boolean field =
          !known.isRole(word)
              && !known.isPlaceOrPeople(word)
              && !known.links().contains(word.lower())
              && !known.functions().contains(word.lower())
              && !known.isHonorific(word);
      if (field) {
        fields.add(word.text());
      }
    }
    return fields;
  }
}
