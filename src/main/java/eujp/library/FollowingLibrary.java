package eujp.library;

import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.draft.DraftReport;
import eujp.cluster.Cluster;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.meaning.Encoder;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.former.FormerRelease;
import eujp.release.former.FormerTexts;
import eujp.search.PassageIndex;
import eujp.search.StaleIndexException;
import eujp.search.opensearch.ClusterIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The knowledge in release files, or in an index of them, as they are now: what is new, changed or
/// gone is taken in while it answers.
///
/// A thread of its own looks once a second. What it finds is made ready beside what is served, and
/// then put in its place in one step: whoever asks is answered out of one state, and one that is
/// still asked is closed when its last question is done.
public final class FollowingLibrary implements Knowledge, Closeable {
  /// A file that stands still at three looks is taken in: within three seconds, and the time that
  /// it takes to read it.
  public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(FollowingLibrary.class);
  private static final Duration PATIENCE_TO_CLOSE = Duration.ofSeconds(10);

  private final Source source;
  private final Libraries libraries;
  private final Optional<FormerTexts> former;
  private final UnaryOperator<Library> part;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("eujp-follow").daemon().unstarted(this::run);

  /// What went wrong at the last look; the same is not logged twice.
  private String trouble = "";

  /// Knows what a source has now, and looks for nothing more until [#begin].
  ///
  /// @param source is closed with it, also where this fails
  FollowingLibrary(Source source, Optional<Encoder> encoder) throws IOException {
    this(source, encoder, UnaryOperator.identity(), Optional.empty());
  }

  /// The same.
  ///
  /// @param pages gives each release the page on which it is read
  /// @param former what releases were; empty where nobody wants to know
  FollowingLibrary(
      Source source,
      Optional<Encoder> encoder,
      UnaryOperator<Masthead> pages,
      Optional<FormerTexts> former)
      throws IOException {
    this.source = source;
    this.former = former;
    this.part = UnaryOperator.identity();
    try (PassageIndex published = source.open()) {
      PassageIndex index = published.shown(pages);
      index.warm();
      this.libraries = new Libraries(source, new Library(index, encoder));
    } catch (IOException | RuntimeException unreadable) {
      source.close();
      throw unreadable;
    }
  }

  /// What a filter leaves of another.
  private FollowingLibrary(FollowingLibrary whole, Filter filter) {
    this.source = whole.source;
    this.former = whole.former;
    this.libraries = whole.libraries;
    this.part = library -> whole.part.apply(library).only(filter);
  }

  /// Follows the release files of a corpus.
  ///
  /// @param folder with a folder `releases` in it, and perhaps a folder `thesaurus`
  /// @param encoder that is asked where the words of a question leave doubt
  /// @param pages gives each release the page on which it is read
  /// @throws java.nio.file.NotDirectoryException if there is no folder `releases`
  /// @throws IOException if it cannot be listed
  public static FollowingLibrary ofCorpus(
      Path folder, Optional<Encoder> encoder, UnaryOperator<Masthead> pages) throws IOException {
    return ofCorpus(folder, encoder, pages, Optional.empty());
  }

  /// Follows the release files of a corpus, and keeps the texts that they had beside them.
  ///
  /// @param data where what is served is copied to, so that it is not lost when a file is edited
  /// @throws java.nio.file.NotDirectoryException if there is no folder `releases`
  /// @throws IOException if it cannot be listed
  public static FollowingLibrary ofCorpus(
      Path folder, Optional<Encoder> encoder, UnaryOperator<Masthead> pages, Optional<Path> data)
      throws IOException {
    Optional<ServedCopies> copies = data.map(to -> new ServedCopies(folder, to));
    return new FollowingLibrary(
            new FollowedCorpus(folder, BETWEEN_LOOKS, copies),
            encoder,
            pages,
            Optional.of(new FormerTexts(folder)))
        .begin();
  }

  /// Follows an index that [eujp.index.IndexBuilder] writes, in whatever process.
  ///
  /// @param folder of the index
  /// @param corpus with the thesaurus, if there is one
  /// @param pages gives each release the page on which it is read
  /// @throws eujp.index.UnreadableIndexException if there is no sound index
  public static FollowingLibrary ofIndex(
      Path folder, Path corpus, Optional<Encoder> encoder, UnaryOperator<Masthead> pages)
      throws IOException {
    return of(new FolderStates(folder), corpus, encoder, pages);
  }

  /// Follows the index in a cluster that [eujp.search.opensearch.ClusterIndex] writes, in whatever
  /// process.
  ///
  /// @param cluster is closed with this, also where this fails
  /// @param corpus with the thesaurus, if there is one
  /// @param pages gives each release the page on which it is read
  /// @throws eujp.index.UnreadableIndexException if there is no index
  /// @throws eujp.cluster.SearchUnavailableException if the cluster does not answer
  public static FollowingLibrary ofCluster(
      Cluster cluster, Path corpus, Optional<Encoder> encoder, UnaryOperator<Masthead> pages)
      throws IOException {
    return of(new ClusterStates(cluster, ClusterIndex.NAME), corpus, encoder, pages);
  }

  private static FollowingLibrary of(
      IndexStates states, Path corpus, Optional<Encoder> encoder, UnaryOperator<Masthead> pages)
      throws IOException {
    return new FollowingLibrary(
            new FollowedIndex(states, corpus), encoder, pages, Optional.of(new FormerTexts(corpus)))
        .begin();
  }

  /// One library after the other. Lucene counts who reads each.
  private static final class Libraries extends ReferenceManager<Library> {
    private final Source source;

    Libraries(Source source, Library first) {
      this.source = source;
      this.current = first;
    }

    @Override
    protected @Nullable Library refreshIfNeeded(Library before) throws IOException {
      Optional<PassageIndex> newer = source.look(before.index());
      if (newer.isEmpty()) {
        return null;
      }
      try {
        newer.get().warm();
        Library next = before.over(newer.get());
        before.retire();
        return next;
      } catch (RuntimeException broken) {
        newer.get().close();
        throw broken;
      }
    }

    @Override
    protected boolean tryIncRef(Library library) {
      return library.index().retain();
    }

    @Override
    protected void decRef(Library library) {
      library.index().release();
    }

    @Override
    protected int getRefCount(Library library) {
      return library.index().retained();
    }
  }

  /// Looks from now on.
  FollowingLibrary begin() {
    thread.start();
    return this;
  }

  private void run() {
    try {
      while (!closing.await(BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS)) {
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes in what has changed since the last look; what goes wrong is logged, and tried again at
  /// the next.
  void look() {
    try {
      libraries.maybeRefreshBlocking();
      trouble = "";
    } catch (IOException | RuntimeException | Error e) {
      String type = e.getClass().getName();
      if (!trouble.equals(type)) {
        LOG.error("What has changed in the releases could not be taken in", e);
      }
      trouble = type;
    }
  }

  /// Asks the library of the moment, which stays until it has answered; and the next one, from the
  /// beginning, where the index of that is gone before the answer is made.
  private <T> T ask(Function<Library, T> question) {
    try {
      return askNow(question);
    } catch (StaleIndexException stale) {
      look();
      return askNow(question);
    }
  }

  private <T> T askNow(Function<Library, T> question) {
    try {
      Library library = libraries.acquire();
      try {
        return question.apply(part.apply(library));
      } finally {
        libraries.release(library);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public Knowledge only(Filter filter) {
    return filter.isEmpty() ? this : new FollowingLibrary(this, filter);
  }

  @Override
  public Answer answer(String question, List<String> before, int most) {
    return ask(library -> library.answer(question, before, most));
  }

  @Override
  public List<Judged> check(Pasted pasted, int nearest) {
    return ask(library -> library.check(pasted, nearest));
  }

  @Override
  public DraftReport check(String draft) {
    return ask(library -> library.check(draft));
  }

  @Override
  public Optional<FilterFault> fault(Filter filter) {
    return ask(library -> library.fault(filter));
  }

  @Override
  public List<Quotation> quotations(String asked, Filter filter, String language) {
    return ask(library -> library.quotations(asked, filter, language));
  }

  @Override
  public List<NamedPerson> people(Filter filter, String language) {
    return ask(library -> library.people(filter, language));
  }

  @Override
  public List<Event> timeline(Filter filter, String language) {
    return ask(library -> library.timeline(filter, language));
  }

  @Override
  public List<Commitment> commitments(Filter filter, String language) {
    return ask(library -> library.commitments(filter, language));
  }

  @Override
  public List<Version> versions(PassageId passage) {
    return ask(library -> library.versions(passage));
  }

  @Override
  public List<Printed> passages(Reference reference, String language) {
    return ask(library -> library.passages(reference, language));
  }

  @Override
  public Optional<String> state(Reference reference, String language) {
    return ask(library -> library.state(reference, language));
  }

  @Override
  public Map<Correction.Quoted, Correction> corrections(
      Reference reference, String language, Collection<Correction.Quoted> sentences) {
    return Correction.of(sentences, passages(reference, language), former(reference, language));
  }

  @Override
  public List<Formerly> formerly(Reference reference, String language) {
    return Formerly.all(text(reference, language), former(reference, language));
  }

  @Override
  public Optional<Formerly> formerly(PassageId passage) {
    return Formerly.of(
        passage,
        text(passage.reference(), passage.language()),
        former(passage.reference(), passage.language()));
  }

  private List<Passage> text(Reference reference, String language) {
    return passages(reference, language).stream().map(Printed::passage).toList();
  }

  private Stream<FormerRelease> former(Reference reference, String language) {
    return former.stream()
        .flatMap(texts ->
            texts.newestFirst(
                reference, language, fault -> LOG.info("not read as a former text: {}", fault)));
  }

  @Override
  public List<Known> releases(int most) {
    return ask(library -> library.releases(most));
  }

  @Override
  public int releaseCount() {
    return ask(Library::releaseCount);
  }

  @Override
  public int passageCount() {
    return ask(Library::passageCount);
  }

  @Override
  public List<String> suggestions(String language, Answer near, int most) {
    return ask(library -> library.suggestions(language, near, most));
  }

  @Override
  public Instant updated() {
    return source.updated();
  }

  @Override
  public LeftOut leftOut() {
    return source.leftOut();
  }

  /// Looks no more. Who is still asking gets the answer.
  @Override
  public void close() throws IOException {
    closing.countDown();
    try {
      thread.join(PATIENCE_TO_CLOSE.toMillis());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    libraries.close();
    source.close();
  }
}
