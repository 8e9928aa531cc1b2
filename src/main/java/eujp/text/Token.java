package eujp.text;

/// A word of a text and the term that the index has for it.
///
/// @param term as the language's analyzer makes it
/// @param written as the text has it, in lower case
/// @param start where in the text it begins
/// @param end where it ends, exclusive
public record Token(String term, String written, int start, int end) {}
