package eujp.extract.commitments;

/// The verbs of a clause that govern one another: `agreed to continue to explore`.
///
/// @param from its first word
/// @param to behind its last word
/// @param strength the weakest of its verbs
/// @param passive whether its subject is not who acts
/// @param negated whether it says that something is not done, or was not: *would have signed*
/// @param done whether it tells what has been done
/// @param named whether it is a verb of commitment itself, and no auxiliary before another verb
/// @param purpose whether it is *is to*, whose subject is an aim
/// @param infinitive whether more verbs may follow after *and*: `to sign … and explore`
record VerbGroup(
    int from,
    int to,
    Strength strength,
    boolean passive,
    boolean negated,
    boolean done,
    boolean named,
    boolean purpose,
    boolean infinitive) {
  /// The same verbs, governed by others.
  VerbGroup governed(Strength by, boolean negatedToo) {
    return new VerbGroup(
        from,
        to,
        strength.weaker(by),
        passive,
        negated || negatedToo,
        done,
        named,
        purpose,
        infinitive);
  }
}
