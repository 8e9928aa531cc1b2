package eujp.check.draft;

import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.extract.Mention.Channel;
import eujp.extract.Mention.OfContact;
import eujp.text.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Holds a telephone number or an address against those of releases.
final class Contacts {
  /// So few characters differ only by a slip.
  private static final int MAX_SLIPS = 2;

  /// Digits of the code of a country with its `+`.
  private static final int MAX_COUNTRY = 4;

  private Contacts() {}

  /// What the releases have in its place.
  ///
  /// @param words as the draft has it
  /// @param facts of releases, of any kind
  static FactOutcome outcome(OfContact claimed, String words, List<Fact> facts) {
    List<Fact> same =
        facts.stream()
            .filter(fact ->
                fact.mention() instanceof OfContact other && other.channel() == claimed.channel())
            .toList();
    Optional<Fact> equal = same.stream().filter(fact -> isSame(claimed, fact)).findFirst();
    if (equal.isPresent()) {
      return new Found(equal.get().citation());
    }
    return same.stream()
        .filter(fact -> slips(claimed, fact) <= MAX_SLIPS)
        .min(Comparator.comparingInt(fact -> slips(claimed, fact)))
        .<FactOutcome>map(
            fact -> new Different(List.of(new Difference(fact.printed(), words, fact.citation()))))
        .orElse(new NotInReleases(List.of()));
  }

  private static boolean isSame(OfContact claimed, Fact fact) {
    String one = claimed.key();
    String other = key(fact);
    return one.equals(other)
        || (claimed.channel() == Channel.TELEPHONE
            && (isNationalOf(one, other) || isNationalOf(other, one)));
  }

  /// Whether a number is another without the code of its country: 02 295 and +32 2 295.
  private static boolean isNationalOf(String one, String other) {
    return one.startsWith("0")
        && other.startsWith("+")
        && other.endsWith(one.substring(1))
        && other.length() - one.length() < MAX_COUNTRY;
  }

  /// How many slips of the pen lie between them. A mail address with the same name at another host
  /// is no further off than that.
  private static int slips(OfContact claimed, Fact fact) {
    int slips = EditDistance.of(claimed.key(), key(fact), MAX_SLIPS);
    boolean sameName =
        claimed.channel() == Channel.MAIL && name(claimed.key()).equals(name(key(fact)));
    return sameName ? Math.min(slips, MAX_SLIPS) : slips;
  }

  private static String name(String address) {
    return address.substring(0, address.indexOf('@'));
  }

  private static String key(Fact fact) {
    return fact.mention() instanceof OfContact contact ? contact.key() : "";
  }
}
