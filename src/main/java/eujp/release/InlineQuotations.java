package eujp.release;

import eujp.release.Passage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who speaks in paragraphs such as `President …, Ursula von der Leyen, said: “…”`, and folds
/// a quotation that is printed again, set apart, into the paragraph that has it first.
final class InlineQuotations {
  private static final Pattern QUOTING_PARAGRAPH =
      Pattern.compile("(?s)^([^:：“”„«»\"]{3,300}+)[:：]\\s?[“„«\"].+[”“»\"]\\.?");

  /// Two to six words of which the first and the last begin with a capital, with small words such
  /// as `von der` between them.
  private static final Pattern NAME =
      Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){0,4} \\p{Lu}[\\p{L}'’-]+");

  private static final Pattern SMALL_WORD =
      Pattern.compile("(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|zu|ter|ten|bin|al|y)");

  /// Characters of earlier passages that are searched for quotations printed again: hundreds of
  /// times what a release takes. Beyond, a quotation that is printed again is one of its own.
  private static final long MAX_SEARCHED_CHARS = 200_000_000;

  private long left = MAX_SEARCHED_CHARS;

  private InlineQuotations() {}

  /// The passages with the speakers of inline quotations, and each quotation once.
  static List<Passage> mark(List<Passage> passages) {
    List<Speaker> named =
        passages.stream().flatMap(passage -> passage.speaker().stream()).distinct().toList();
    InlineQuotations quotations = new InlineQuotations();
    List<Passage> marked = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind() != Kind.QUOTE || !quotations.foldInto(marked, passage)) {
        marked.add(quotations.withSpeaker(passage, named));
      }
    }
    return marked;
  }

  private boolean foldInto(List<Passage> earlier, Passage quotation) {
    for (int i = 0; i < earlier.size(); i++) {
      Passage first = earlier.get(i);
      int start =
          first.speaker().isPresent() && search(first.text())
              ? first.text().indexOf(quotation.text())
              : -1;
      if (start < 0) {
        continue;
      }
      List<Place> places = new ArrayList<>(first.places());
      places.add(
          new Place(
              quotation.id().ordinal(),
              quotation.section(),
              start,
              start + quotation.text().length()));
      earlier.set(
          i,
          new Passage(
              first.id(),
              Kind.QUOTE,
              first.text(),
              quotation.speaker().or(first::speaker),
              places));
      return true;
    }
    return false;
  }

  private Passage withSpeaker(Passage passage, List<Speaker> named) {
    Matcher quoting = QUOTING_PARAGRAPH.matcher(passage.text());
    if (passage.speaker().isPresent()
        || (passage.kind() != Kind.PARAGRAPH && passage.kind() != Kind.BULLET)
        || !quoting.matches()) {
      return passage;
    }
    String lead = quoting.group(1).strip();
    Optional<Speaker> speaker =
        named.stream()
            .filter(candidate -> search(lead) && lead.contains(candidate.name()))
            .findFirst()
            .or(() -> introduced(lead));
    return new Passage(passage.id(), passage.kind(), passage.text(), speaker, passage.places());
  }

  /// Whether a text may still be searched.
  private boolean search(String text) {
    left -= text.length() + 1;
    return left >= 0;
  }

  /// Reads `role, Name, said` and `Name, role, said`.
  private static Optional<Speaker> introduced(String lead) {
    List<String> parts = Arrays.stream(lead.split(",", -1)).map(String::strip).toList();
    if (parts.size() < 3) {
      return Optional.empty();
    }
    List<String> saidOf = parts.subList(0, parts.size() - 1);
    for (String part : List.of(saidOf.getLast(), saidOf.getFirst())) {
      if (isName(part)) {
        String role =
            String.join(", ", saidOf.stream().filter(other -> !other.equals(part)).toList());
        return Optional.of(new Speaker(part, role, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String words) {
    return NAME.matcher(words).matches()
        && Arrays.stream(words.split(" ", -1))
            .allMatch(word ->
                Character.isUpperCase(word.charAt(0)) || SMALL_WORD.matcher(word).matches());
  }
}
