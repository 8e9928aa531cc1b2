package eujp.extract.commitments;

import eujp.cite.Citation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Something that somebody commits to, or pointedly does not.
///
/// @param strength how firmly
/// @param verb the words that commit, as printed: `decided to explore`
/// @param who the subject as printed: `the EU and Japan`, `they`; empty where the sentence does not
///   say who
/// @param party who that is: the subject, or whom its *they* or *I* stands for; who says *we* or
///   *our* speaks for others too, so that it is told as `we`; empty where it is not said
/// @param speaker whose *I*, *we* or *our* it is, where it is one and the release tells
/// @param subject what the verb is said of, as printed: `JOGMEC` of *JOGMEC will be invited*, where
///   it is not said who invites
/// @param what to what, as printed: the rest of the clause behind the verb as far as a person reads
///   it, or the item of the list; empty where the verb ends the clause
/// @param citation the sentence; where it is an item of a list, the verb stands in [#leadIn], else
///   the verb is marked
/// @param leadIn the words before a list which the sentence is an item of: `The two sides agreed
///   to:`
/// @param languages in which the release has it, that of the citation first, ISO 639-1
public record Commitment(
    Strength strength,
    String verb,
    Optional<String> who,
    Optional<String> party,
    Optional<String> speaker,
    Optional<String> subject,
    Optional<String> what,
    Citation citation,
    Optional<Citation> leadIn,
    List<String> languages) {
  public Commitment {
    Objects.requireNonNull(strength);
    Objects.requireNonNull(verb);
    Objects.requireNonNull(who);
    Objects.requireNonNull(party);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(what);
    Objects.requireNonNull(citation);
    Objects.requireNonNull(leadIn);
    languages = List.copyOf(languages);
  }

  /// One that a release has in one language.
  public Commitment(
      Strength strength,
      String verb,
      Optional<String> who,
      Optional<String> party,
      Optional<String> speaker,
      Optional<String> subject,
      Optional<String> what,
      Citation citation,
      Optional<Citation> leadIn) {
    this(
        strength,
        verb,
        who,
        party,
        speaker,
        subject,
        what,
        citation,
        leadIn,
        List.of(citation.masthead().language()));
  }

  /// The same in some languages.
  Commitment in(List<String> some) {
    return new Commitment(
        strength, verb, who, party, speaker, subject, what, citation, leadIn, some);
  }
}
