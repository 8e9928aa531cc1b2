package eujp.question.filter;

import eujp.release.Masthead;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.WordTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What releases are: press releases, statements, speeches. Each kind has names in every language
/// and heads of references, in `release-types.txt`.
final class ReleaseTypes {
  private static final WordTable WORDS = WordTable.in(ReleaseTypes.class, "release-types.txt");

  /// The kinds by their names and by the heads of their references, folded.
  private static final Lazy<Map<String, Set<String>>> KINDS = new Lazy<>(ReleaseTypes::kinds);

  private ReleaseTypes() {}

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String language : WORDS.languages()) {
      for (String kind : WORDS.names(language)) {
        for (String name : WORDS.words(language, kind)) {
          kinds.computeIfAbsent(folded(name), one -> new HashSet<>()).add(kind);
        }
      }
    }
    return kinds;
  }

  /// Whether a release is what somebody calls it: as it is printed above it, in any language, or by
  /// the head of its reference.
  static boolean is(String asked, Masthead release) {
    String name = folded(asked);
    String printed = folded(release.type());
    String head = folded(release.reference().value().split("/", 2)[0]);
    Set<String> kinds = KINDS.get().getOrDefault(name, Set.of());
    return name.equals(printed)
        || name.equals(head)
        || KINDS.get().getOrDefault(printed, Set.of()).stream().anyMatch(kinds::contains)
        || KINDS.get().getOrDefault(head, Set.of()).stream().anyMatch(kinds::contains);
  }

  /// Letters and digits alone, without accents: `press-release` is `Press release`.
  private static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    Letters.bare(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
