package eujp.search;

/// A passage that matches, and how well.
///
/// @param document its number in the index, the same for as long as the index is open
/// @param score BM25, comparable within one search only
public record Hit(int document, float score) {}
