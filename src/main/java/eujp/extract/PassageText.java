package eujp.extract;

import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.List;
import java.util.Set;

/// A passage, its sentences and the masthead above it.
///
/// @param sentences in their order, at least one
public record PassageText(Passage passage, Masthead masthead, List<Span> sentences) {
  public PassageText {
    sentences = List.copyOf(sentences);
  }

  /// The passages of some kinds in a release, in the order of the page.
  public static List<PassageText> of(Release release, Set<Kind> kinds) {
    String language = release.masthead().language();
    return release.passages().stream()
        .filter(passage -> kinds.contains(passage.kind()))
        .map(passage ->
            new PassageText(passage, release.masthead(), Sentences.of(passage.text(), language)))
        .toList();
  }

  public String text() {
    return passage.text();
  }

  /// The sentence that some words stand in, with those marked. Words that go beyond a sentence are
  /// cited as they are.
  public Citation cite(Span words) {
    Span sentence =
        sentences.stream()
            .filter(one -> one.start() <= words.start() && words.end() <= one.end())
            .findFirst()
            .orElse(words);
    return new Citation(
        passage, masthead, sentence.start(), sentence.end(), words.start(), words.end(), 0);
  }

  /// The whole passage, nothing marked apart.
  Citation whole() {
    return new Citation(passage, masthead, 0, text().length(), 0);
  }
}
