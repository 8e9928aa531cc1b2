package eujp.transcribe;

/// Something about a text that whoever brings it in should know.
///
/// @param line of the text, counted from 1; 0 where it is not of one line
/// @param what in one sentence
public record Remark(int line, String what) {}
