package eujp.search;

import eujp.release.Masthead;
import eujp.release.Passage;

/// A passage that matches, and how well.
///
/// @param passage the passage
/// @param masthead of its release
/// @param score BM25, comparable within one search only
public record Hit(Passage passage, Masthead masthead, float score) {
  /// What stands around the passage: the title, its heading and its speaker, a line each.
  public String context() {
    return PassageDocument.context(masthead, passage);
  }
}
