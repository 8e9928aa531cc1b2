package eujp.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.index.Condition;
import eujp.index.Fields;
import eujp.index.IndexBuilder;
import eujp.index.IndexedPassage;
import eujp.index.PassageDocument;
import eujp.index.ReleaseWriter;
import eujp.index.Shingles;
import eujp.index.Snapshot;
import eujp.index.UnreadableIndexException;
import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.Thesaurus;
import eujp.question.ThesaurusTerms;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.text.Forms;
import eujp.text.Token;
import eujp.text.Tokens;
import eujp.text.Word;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// A searchable index of passages. Safe for many threads.
public final class PassageIndex implements Closeable {
  /// Of a longer text, shingles that stand evenly apart are enough to find it.
  private static final int MAX_SHINGLES = 256;

  /// Releases that a question may name; more are not asked.
  private static final int MAX_NAMED = 4;

  /// How many of the best passages tell which releases may answer.
  private static final int TELLING = 200;

  /// The share of the best score from which on a passage holds about as much.
  private static final float AS_GOOD = .9f;

  /// Characters of the passages that are kept ready, so that they need not be decoded each time.
  private static final int MAX_KEPT = 4_000_000;

  private final ThesaurusTerms thesaurus;
  private final Snapshot.Origin origin;
  private final Map<String, String> digests;
  private final UnaryOperator<Masthead> pages;
  private final SearchEngine engine;
  private final List<String> languages;
  private final ReleaseKeys keys;
  private final Map<String, LanguageIndex> byLanguage;
  private final Cache<Integer, IndexedPassage> passages;

  /// What is left of it; empty for all.
  private final Optional<Part> part;

  /// A part of an index.
  ///
  /// @param spoken of its releases those passages, besides the mastheads
  private record Part(Predicate<Passage> spoken) {}

  private PassageIndex(IndexState state, ThesaurusTerms thesaurus, UnaryOperator<Masthead> pages) {
    this.pages = pages;
    this.thesaurus = thesaurus;
    this.origin = state.origin();
    this.digests = state.digests();
    this.engine = state.engine();
    this.byLanguage = new ConcurrentHashMap<>();
    this.passages =
        Caffeine.newBuilder()
            .maximumWeight(MAX_KEPT)
            .weigher((Integer _, IndexedPassage indexed) -> indexed.passage().text().length() + 1)
            .executor(Runnable::run)
            .build();
    this.part = Optional.empty();
    this.keys = ReleaseKeys.of(engine, newest());
    this.languages = keys.releases().stream().map(Masthead::language).distinct().sorted().toList();
  }

  private PassageIndex(PassageIndex whole, ReleaseKeys keys, Part part) {
    this.thesaurus = whole.thesaurus;
    this.origin = whole.origin;
    this.digests = whole.digests;
    this.pages = whole.pages;
    this.engine = whole.engine;
    this.languages = whole.languages.stream().filter(code -> !keys.newest(code).isEmpty()).toList();
    this.byLanguage = whole.byLanguage;
    this.passages = whole.passages;
    this.part = Optional.of(part);
    this.keys = keys;
  }

  /// The same index as if it held some of its releases alone, and of these some passages. It is for
  /// as long as this one is open, and takes no closing.
  ///
  /// @param spoken those passages besides the mastheads
  public PassageIndex within(Predicate<Masthead> some, Predicate<Passage> spoken) {
    return new PassageIndex(this, keys.of(some), new Part(spoken));
  }

  /// An index in memory.
  public static PassageIndex inMemory(List<Release> releases, Thesaurus thesaurus)
      throws IOException {
    ReleaseWriter writer = ReleaseWriter.inMemory();
    for (Release release : releases) {
      writer.put(release);
    }
    return over(
        new IndexState(
            new LuceneEngine(writer.open(), writer),
            Snapshot.Origin.of(Instant.now(), List.of()),
            writer.digests()),
        thesaurus);
  }

  /// An index as it is in one state.
  public static PassageIndex over(IndexState state, Thesaurus thesaurus) {
    return new PassageIndex(state, new ThesaurusTerms(thesaurus), UnaryOperator.identity());
  }

  /// An index that [eujp.index.IndexBuilder] wrote.
  ///
  /// @throws UnreadableIndexException if there is none that this version reads
  /// @throws IOException if the folder cannot be read
  public static PassageIndex open(Path folder, Thesaurus thesaurus) throws IOException {
    return open(directory(folder), thesaurus);
  }

  /// A small one that this version wrote, and of which nobody looks whether each byte is as it was
  /// written. It is read, and not mapped: to learn how to call the system for that takes longer.
  ///
  /// @throws IOException if it cannot be read
  public static PassageIndex openUnchecked(Path folder, Thesaurus thesaurus) throws IOException {
    return open(new NIOFSDirectory(folder), thesaurus);
  }

  private static PassageIndex open(Directory directory, Thesaurus thesaurus) throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      return over(
          new IndexState(
              new LuceneEngine(reader, directory),
              Snapshot.origin(reader),
              Snapshot.digests(reader)),
          thesaurus);
    } catch (IOException | RuntimeException broken) {
      directory.close();
      throw broken;
    }
  }

  /// The folder of an index that [eujp.index.IndexBuilder] wrote, which holds one that is sound.
  ///
  /// @throws UnreadableIndexException if it does not
  /// @throws IOException if the folder cannot be read
  public static Directory directory(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableIndexException(
          "There is no folder %s. Build the index with: eujp index --index %s"
              .formatted(folder, folder));
    }
    Directory directory = FSDirectory.open(folder);
    try {
      String reason =
          switch (Condition.of(directory)) {
            case SOUND -> "";
            case MISSING -> "There is no index in %s. Build it with: eujp index --index %s";
            case FOREIGN ->
                "The index in %s was made by another version of eujp. Build it again with: eujp"
                    + " index --index %s";
            case DAMAGED ->
                "The index in %s is damaged. Build it again with: eujp index --index %s (and --corpus, as before)";
          };
      if (!reason.isEmpty()) {
        throw new UnreadableIndexException(reason.formatted(folder, folder));
      }
      return directory;
    } catch (IOException | RuntimeException unreadable) {
      directory.close();
      throw unreadable;
    }
  }

  /// The same index with other words for what it says.
  public PassageIndex with(Thesaurus other) {
    return new PassageIndex(shared(), new ThesaurusTerms(other), pages);
  }

  /// The same index, whose releases are read on other pages than the Commission's.
  ///
  /// @param elsewhere gives each release its page
  public PassageIndex shown(UnaryOperator<Masthead> elsewhere) {
    return new PassageIndex(shared(), thesaurus, elsewhere);
  }

  /// This index as it is in a newer state, which keeps what was made of the part that is the same.
  ///
  /// @param newer closed when the new index is, and where there comes to be none
  public PassageIndex next(IndexState newer) {
    SearchEngine state = newer.engine();
    PassageIndex next;
    try {
      next = new PassageIndex(newer, thesaurus, pages);
    } catch (RuntimeException broken) {
      state.release();
      throw broken;
    }
    int same = state.same(engine);
    passages
        .asMap()
        .forEach((document, passage) -> {
          if (document < same) {
            next.passages.put(document, passage);
          }
        });
    byLanguage.forEach((language, index) -> {
      if (index.holdsFor(state, same)) {
        next.byLanguage.put(language, index);
      }
    });
    return next;
  }

  /// Whether a release is in this index just what it is in another, and is understood alike.
  ///
  /// @param key see [#likely]
  public boolean isAsIn(PassageIndex other, String key) {
    String digest = digests.get(key);
    return digest != null && digest.equals(other.digests.get(key)) && thesaurus == other.thesaurus;
  }

  /// What tells one state of a release from another; empty where it is not held.
  ///
  /// @param key see [#likely]
  public Optional<String> state(String key) {
    return Optional.ofNullable(digests.get(key));
  }

  /// Makes what every question needs, so that none has to wait for it.
  public void warm() {
    languages.forEach(this::in);
  }

  /// What Lucene reads, to see whether there is something newer.
  ///
  /// @throws IllegalStateException if it is not Lucene in this process that holds the index
  public DirectoryReader reader() {
    if (engine instanceof LuceneEngine lucene) {
      return lucene.reader();
    }
    throw new IllegalStateException("the index is elsewhere");
  }

  /// Keeps it open until [#release] is called; false where it is closed already.
  public boolean retain() {
    return engine.retain();
  }

  /// Lets go what was retained; who does so last closes it.
  public void release() {
    engine.release();
  }

  /// How often it is retained, who opened it among them.
  public int retained() {
    return engine.retained();
  }

  private IndexState shared() {
    if (!engine.retain()) {
      throw new IllegalStateException("the index is closed");
    }
    return new IndexState(engine, origin, digests);
  }

  /// The languages that its passages are in, in alphabetical order.
  public List<String> languages() {
    return languages;
  }

  /// Parses a question for passages in a language.
  public ParsedQuestion parse(String question, String language) {
    return in(language).parse(question);
  }

  /// Parses a question that names releases by their references, for these; see [#named].
  public ParsedQuestion parseOfNamed(String question, String language) {
    return in(language).parseOfNamed(question);
  }

  /// The releases in a language that a text names by their references, each by its key.
  public List<String> named(String text, String language) {
    return Reference.in(Forms.of(text, Normalizer.Form.NFKC)).stream()
        .map(reference -> PassageDocument.key(reference, language))
        .filter(keys::has)
        .distinct()
        .limit(MAX_NAMED)
        .toList();
  }

  /// Analyzes a question for all passages in its language.
  public AnalyzedQuery inquiry(ParsedQuestion question) {
    return in(question.language()).inquiry(question);
  }

  /// Analyzes a question for all passages in one language.
  public AnalyzedQuery inquiry(String question, String language) {
    return inquiry(parse(question, language));
  }

  /// How many passages it holds, mastheads not counted.
  public int passageCount() {
    return engine.documentCount() - keys.ofWholeIndex();
  }

  private LanguageIndex in(String language) {
    return byLanguage.computeIfAbsent(language, code -> new LanguageIndex(engine, thesaurus, code));
  }

  /// The words of a text and their terms.
  public List<Token> tokens(String text, String language) {
    return Tokens.of(text, language);
  }

  /// The passages that hold the concepts of a query, best first.
  public List<Hit> search(AnalyzedQuery inquiry, int most) {
    Clues clues = in(inquiry.language()).clues(inquiry);
    return spoken(among -> engine.search(clues, among, most(most)), most);
  }

  /// The releases in a language that may answer a question, each by its key: all of them where
  /// there are few, or else those of the passages that hold most of it, or the newest where it asks
  /// for the release itself.
  ///
  /// @param inquiry the question, see [#inquiry]; asked for only where there are more than `most`
  /// @param most how many at most
  public List<String> likely(String language, Supplier<AnalyzedQuery> inquiry, int most) {
    List<String> newest = keys.newest(language);
    if (newest.size() <= most) {
      return newest;
    }
    AnalyzedQuery asked = inquiry.get();
    return asked.type().kinds().contains(Kind.MASTHEAD)
        ? newest.subList(0, most)
        : newestFirst(search(asked, TELLING)).limit(most).toList();
  }

  /// The releases of some hits: of those that hold about as much of a question the newest first.
  ///
  /// @param hits best first
  private Stream<String> newestFirst(List<Hit> hits) {
    IntStream asGood =
        hits.stream()
            .filter(hit -> hit.score() >= AS_GOOD * hits.getFirst().score())
            .mapToInt(Hit::document);
    return Stream.concat(
            keys.newestOf(asGood).stream(), hits.stream().map(hit -> keys.of(hit.document())))
        .distinct();
  }

  /// The newest releases in a language, each by its key.
  public List<String> likely(String language, int most) {
    return keys.newest(language).stream().limit(most).toList();
  }

  /// One of its releases, to be asked as if there were no other.
  ///
  /// @param key see [#likely]
  public ReleaseIndex alone(String key) {
    return new ReleaseIndex(passages(key), thesaurus);
  }

  /// What names a release in the index, see [#likely].
  public static String key(Masthead release) {
    return PassageDocument.key(release);
  }

  /// What names the release of a passage in the index, see [#likely].
  public static String key(PassageId passage) {
    return PassageDocument.key(passage.reference(), passage.language());
  }

  /// The same of a release in a language.
  public static String key(Reference release, String language) {
    return PassageDocument.key(release, language);
  }

  /// The passages that a question with operators asks for, best first; empty where the question
  /// uses no operators, or in a way that cannot be read.
  public Optional<List<Hit>> searchOperators(String question, int most) {
    return searchOperators(question, false, most);
  }

  /// The same.
  ///
  /// @param always whether a question without operators is searched so too: by all of its words,
  ///   and one without words by nothing but what this index holds
  public Optional<List<Hit>> searchOperators(String question, boolean always, int most) {
    try {
      return OperatorQuery.parse(question, languages, always).map(query -> run(query, most));
    } catch (IllegalStateException | IndexSearcher.TooManyClauses unanswerable) {
      // A phrase in a field of single words, or a wildcard with too many endings.
      return Optional.empty();
    }
  }

  /// The passages in one language that a question finds by its words alone, best first: Lucene's
  /// query parser, the language's analyzer and BM25, nothing of ours.
  ///
  /// @throws IllegalArgumentException if the question has more words than Lucene takes
  public List<Hit> plainSearch(String question, String language, int most) {
    try {
      QueryParser parser = new QueryParser(Fields.text(language), new IndexBuilder.FieldAnalyzer());
      return run(parser.parse(QueryParser.escape(question)), most);
    } catch (ParseException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /// The passages that hold most of what tells a wording from others, best first: its pairs of
  /// neighbouring words, or its words where no passage holds a pair.
  public List<Hit> searchWording(List<Word> wording, int most) {
    List<Hit> hits = anyOf(Shingles.pairs(wording), most);
    return hits.isEmpty() ? anyOf(Shingles.singles(wording), most) : hits;
  }

  private List<Hit> anyOf(List<String> shingles, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int step = shingles.size() / MAX_SHINGLES + 1;
    for (int i = 0; i < shingles.size(); i += step) {
      query.add(new TermQuery(new Term(Fields.WORDING, shingles.get(i))), Occur.SHOULD);
    }
    return run(query.build(), most);
  }

  /// What a name or a role in one language is in another, by the thesaurus: its parts in their
  /// order, each with its wordings; a part that the thesaurus does not know is its own.
  public List<List<String>> translations(String words, String from, String to) {
    return thesaurus.thesaurus().translations(words, from, to);
  }

  /// A passage that a search found.
  public IndexedPassage passage(Hit hit) {
    return passages.get(hit.document(), this::read);
  }

  private IndexedPassage read(int document) {
    return onPage(engine.read(document).getFirst());
  }

  private IndexedPassage onPage(IndexedPassage stored) {
    return stored.under(pages.apply(stored.masthead()));
  }

  /// The passages of a release in the order of the page, the masthead before them; empty where the
  /// index does not hold it.
  public List<IndexedPassage> passages(Reference reference, String language) {
    return passages(PassageDocument.key(reference, language));
  }

  private List<IndexedPassage> passages(String key) {
    return whole(key).stream().filter(this::isSpoken).toList();
  }

  private List<IndexedPassage> whole(String key) {
    List<Integer> documents = IntStream.of(engine.documents(key)).boxed().toList();
    return IndexedPassage.onOnePage(
        passages.getAll(documents, this::readAll).values().stream()
            .sorted(Comparator.comparingInt(indexed -> indexed.passage().id().ordinal()))
            .toList());
  }

  private Map<Integer, IndexedPassage> readAll(Set<? extends Integer> documents) {
    int[] numbers = documents.stream().mapToInt(Integer::intValue).toArray();
    List<IndexedPassage> read = engine.read(numbers);
    return IntStream.range(0, numbers.length)
        .boxed()
        .collect(Collectors.toMap(i -> numbers[i], i -> onPage(read.get(i))));
  }

  private boolean isSpoken(IndexedPassage indexed) {
    return indexed.passage().kind() == Kind.MASTHEAD
        || part.isEmpty()
        || part.get().spoken().test(indexed.passage());
  }

  /// All its passages but the mastheads, by release.
  public Stream<Passage> passages() {
    return keys.releases().stream()
        .flatMap(release -> passages(PassageDocument.key(release)).stream())
        .map(IndexedPassage::passage)
        .filter(passage -> passage.kind() != Kind.MASTHEAD);
  }

  /// A release as it was read: all its passages without the masthead, which stands beside them.
  public Release release(Masthead masthead) {
    return new Release(
        masthead,
        whole(PassageDocument.key(masthead)).stream()
            .map(IndexedPassage::passage)
            .filter(passage -> passage.kind() != Kind.MASTHEAD)
            .toList());
  }

  /// The releases that it holds, each in every language, the newest first.
  ///
  /// @param most how many at most
  public List<Masthead> releases(int most) {
    return keys.releases().stream().limit(most).toList();
  }

  private List<Masthead> newest() {
    return engine.mastheads().stream()
        .map(pages)
        .sorted(Comparator.comparing(Masthead::date).thenComparing(Masthead::reference).reversed())
        .toList();
  }

  /// The languages in which it holds a release, in alphabetical order.
  public List<String> languages(Reference release) {
    return languages.stream().filter(code -> keys.has(PassageDocument.key(release, code))).toList();
  }

  /// How many releases it holds; one in several languages counts once.
  public int releaseCount() {
    return keys.count();
  }

  /// How many passages of a release it holds, the masthead not counted.
  public int passageCount(Masthead release) {
    return engine.documents(PassageDocument.key(release)).length - 1;
  }

  /// When the newest of its files was changed; where nobody knows, when it was made.
  public Instant updated() {
    return origin.changed();
  }

  private List<Hit> run(Query query, int most) {
    return spoken(among -> engine.search(query, among, most(most)), most);
  }

  /// How many hits are looked for where some may be left out.
  private int most(int wanted) {
    return part.isEmpty() ? wanted : Integer.MAX_VALUE;
  }

  /// Those hits that are in this part of the index.
  private List<Hit> spoken(Function<SearchEngine.Among, List<Hit>> search, int most) {
    return part.isEmpty()
        ? search.apply(SearchEngine.Among.ALL)
        : search.apply(keys.documents()).stream()
            .filter(hit -> isSpoken(passage(hit)))
            .limit(most)
            .toList();
  }

  /// Lets go its own hold of what it reads.
  @Override
  public void close() {
    release();
  }
}
