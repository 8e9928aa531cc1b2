package eujp.extract.commitments;

import eujp.text.Span;
import java.util.Optional;

/// A clause of a sentence that commits somebody. All offsets are the sentence's.
///
/// @param verb the words that commit, as printed; where others stand between them they are put
///   together: `will fund` of *will not only fund*
/// @param mark where they stand
/// @param who who commits; empty where the clause does not say
/// @param subject what the verb is said of; empty where there is none
/// @param what to what: the rest of the clause; empty where the verb ends it
/// @param announcer who announces it, where the clause is one behind *announced that*
record Clause(
    Strength strength,
    String verb,
    Span mark,
    Optional<Span> who,
    Optional<Span> subject,
    Optional<Span> what,
    Optional<Span> announcer) {}
