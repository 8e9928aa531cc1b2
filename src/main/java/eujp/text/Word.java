package eujp.text;

/// A word of a text as quotations are compared by.
///
/// @param form in lower case and one Unicode form, so that spellings that look alike are equal
/// @param start where in the text it begins
/// @param end where it ends, exclusive
public record Word(String form, int start, int end) {}
