package eujp.answer;

import eujp.release.Reference;
import eujp.search.PassageIndex;
import java.time.Instant;
import java.util.List;

/// The knowledge in an index of passages.
public final class Library implements Knowledge {
  private final PassageIndex index;
  private final Answerer answerer;
  private final Suggestions suggestions;

  public Library(PassageIndex index) {
    this.index = index;
    this.answerer = new Answerer(index);
    this.suggestions = new Suggestions(index, answerer);
  }

  @Override
  public Answer answer(String question, List<String> before, int most) {
    return answerer.answer(question, before, most);
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return index.passages(reference, language).stream()
        .map(indexed -> new Printed(indexed.passage(), indexed.masthead()))
        .toList();
  }

  @Override
  public List<Known> releases(int most) {
    return index.releases(most).stream()
        .map(masthead -> new Known(masthead, index.passageCount(masthead)))
        .toList();
  }

  @Override
  public int releaseCount() {
    return index.releaseCount();
  }

  @Override
  public Instant updated() {
    return index.updated();
  }

  @Override
  public List<String> suggestions(String language, Answer near, int most) {
    return suggestions.near(language, near, most);
  }
}
