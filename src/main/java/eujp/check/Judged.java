package eujp.check;

/// A quotation and what there is to say of it.
public record Judged(Attributed quotation, QuoteVerdict verdict) {}
