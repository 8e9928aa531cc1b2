package eujp.check.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.index.IndexedPassage;
import eujp.question.AnalyzedQuery;
import eujp.release.Masthead;
import eujp.release.Reference;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The releases of an index as drafts are held against them, those last used kept ready.
final class ReleaseFactsStore {
  private static final int HITS = 8;

  /// Facts and persons that are kept; each takes some kilobytes.
  private static final int KEPT = 20_000;

  private final PassageIndex index;
  private final Cache<Key, ReleaseFacts> read =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Key _, ReleaseFacts source) -> source.weight())
          .executor(Runnable::run)
          .build();

  /// A release in one language.
  record Key(Reference reference, String language) {
    static Key of(Masthead masthead) {
      return new Key(masthead.reference(), masthead.language());
    }
  }

  ReleaseFactsStore(PassageIndex index) {
    this.index = index;
  }

  /// The releases that speak of what a query is about, each with how much.
  Map<Key, Double> about(AnalyzedQuery inquiry) {
    Map<Key, Double> found = new LinkedHashMap<>();
    if (inquiry.concepts().isEmpty()) {
      return found;
    }
    for (Hit hit : index.search(inquiry, HITS)) {
      found.merge(Key.of(index.passage(hit).masthead()), (double) hit.score(), Double::sum);
    }
    return found;
  }

  ReleaseFacts get(Key key) {
    return read.get(
        key, one -> ReleaseFacts.read(index.passages(one.reference(), one.language()), index));
  }

  /// The release that a reference names, in the first language that the index has it in.
  Optional<ReleaseFacts> named(String reference) {
    Optional<Reference> wellFormed;
    try {
      wellFormed = Optional.of(new Reference(reference));
    } catch (IllegalArgumentException other) {
      wellFormed = Optional.empty();
    }
    return wellFormed.flatMap(this::of);
  }

  private Optional<ReleaseFacts> of(Reference reference) {
    for (String language : index.languages()) {
      List<IndexedPassage> passages = index.passages(reference, language);
      if (!passages.isEmpty()) {
        return Optional.of(get(Key.of(passages.getFirst().masthead())));
      }
    }
    return Optional.empty();
  }
}
