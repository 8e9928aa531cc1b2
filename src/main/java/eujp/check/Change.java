package eujp.check;

/// Words that were said, and what a quotation has in their place.
///
/// @param said what the release has; empty where the quotation puts words in
/// @param claimed what the quotation has; empty where it leaves words out without a mark
/// @param start where in the quotation the claimed words begin, or should stand
/// @param end where they end, exclusive
public record Change(Extract said, String claimed, int start, int end) {}
