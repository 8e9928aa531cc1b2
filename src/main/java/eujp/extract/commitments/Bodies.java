package eujp.extract.commitments;

import eujp.extract.PassageText;
import eujp.extract.PeopleWords;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.text.Span;
import eujp.text.WordSet;
import eujp.text.Wordform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names in a release, as far as it shows them: words that have a capital inside a sentence,
/// and of these those with which it calls somebody who can promise, *the shipping company Norvane*.
/// A name that begins a sentence is known by this.
final class Bodies {
  private final Set<String> names = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();

  private Bodies() {}

  /// Those of a release.
  ///
  /// @param told where to look for them
  static Bodies of(Release release, Set<Kind> told) {
    String language = release.masthead().language();
    CommitmentWords english = CommitmentWords.of(language);
    WordSet actors =
        english.isEmpty()
            ? FiniteVerbs.of(language).set("actor")
            : new WordSet(english.set("actor"));
    Bodies bodies = new Bodies();
    for (PassageText passage : PassageText.of(release, told)) {
      for (Span sentence : passage.sentences()) {
        List<Wordform> words = FiniteVerbs.of(language).words(sentence.of(passage.text()));
        bodies.read(words, actors, PeopleWords.of(language));
      }
    }
    return bodies;
  }

  private void read(List<Wordform> words, WordSet actors, PeopleWords people) {
    boolean called = false;
    for (int i = 1; i < words.size(); i++) {
      Wordform word = words.get(i);
      if (!word.followsClosely() || !word.isCapitalised() || people.isFunction(word.lower())) {
        called = false;
        continue;
      }
      names.add(word.text());
      called |= actors.contains(words.get(i - 1).lower()) && !words.get(i - 1).isAllCapitals();
      if (called) {
        bodies.add(word.text());
      }
    }
  }

  /// Whether the release has a word as a name, or a part of one.
  boolean isName(Wordform word) {
    return names.contains(word.text());
  }

  /// Whether the release calls somebody so who can promise.
  boolean isBody(Wordform word) {
    return bodies.contains(word.text());
  }
}
