package eujp.lab.bench;

import eujp.answer.Answer;
import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.cite.Citation;
import eujp.index.IndexBuilder;
import eujp.index.IndexedPassage;
import eujp.index.ReleaseWriter;
import eujp.index.Snapshot;
import eujp.lab.bench.AlternatingTurns.Figure;
import eujp.lab.bench.AlternatingTurns.Work;
import eujp.lab.learn.KnownQuestion;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.slack.blocks.Drawing;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Labels;
import eujp.text.Tokens;
import eujp.text.sentences.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Measures what eujp does with corpora of several sizes beside what it is built on.
public final class Suite {
  private static final int HITS = 10;
  private static final int CITATIONS = 5;
  private static final double NANOS_OF_MILLI = 1e6;
  private static final double KIBI = 1_024;
  private static final double MEBI = KIBI * KIBI;

  /// From so many passages on, an answer may take longer beside a bare search.
  private static final int LARGE = 100_000;

  /// With so many, it must be faster than FTS5.
  private static final int MILLION = 1_000_000;

  /// Questions that are asked in turns, and things that are done beside answering.
  private static final int MAX_ASKED = 200;

  private static final int MAX_DONE = 40;

  /// Releases that are written by each in turn.
  private static final int CHUNK = 10;

  private static final Occasion ASKED = new Occasion("U1", "C1 1.0", Occasion.Audience.EVERYONE);

  private final Row answer =
      new Row(
          "an answer", "a bare search", passages -> OptionalDouble.of(passages < LARGE ? 2 : 2.5));
  private final Row slow = new Row("99 in 100 answers", "99 in 100 bare searches");
  private final Row first = new Row("99 in 100 answers, each asked once", "ms");
  private final Row allocated = new Row("allocated by an answer", "KiB");
  private final Row searching = new Row("allocated by a bare search", "KiB");
  private final Row fullText =
      new Row(
          "an answer",
          "SQLite FTS5",
          passages -> passages < MILLION ? OptionalDouble.empty() : OptionalDouble.of(1));
  private final Row right = new Row("hit@1 of answers", "share");
  private final Row rightOfSearch = new Row("hit@1 of bare searches", "share");
  private final Row rightOfFullText = new Row("hit@1 of SQLite FTS5", "share");
  private final Row quote = new Row("a check of a quotation", "a bare search");
  private final Row drawing = new Row("drawing an answer", "an answer");
  private final Row reading = new Row("reading a release file", "analysing its words");
  private final Row writing =
      new Row("indexing", "a bare IndexWriter", _ -> OptionalDouble.of(1 / .7));
  private final Row onDisk = new Row("index on disk", "KiB a passage");
  private final Row heap = new Row("heap in use behind it", "MiB");
  private final List<Row> rows =
      List.of(
          answer,
          slow,
          first,
          allocated,
          searching,
          fullText,
          right,
          rightOfSearch,
          rightOfFullText,
          quote,
          drawing,
          reading,
          writing,
          onDisk,
          heap);

  private final Plan plan;
  private final Consumer<String> progress;
  private final List<Release> own;
  private final List<KnownQuestion> questions;
  private final AlternatingTurns turns;

  /// What is measured.
  ///
  /// @param corpus whose releases the questions are about
  /// @param files of its releases
  /// @param thesaurus of the corpus
  /// @param like releases that others are made of
  /// @param questions with the passages that answer them
  /// @param sizes numbers of passages, smallest first; the least is the corpus by itself
  /// @param turns how long each kind of work is measured; half as long before that it is not
  public record Plan(
      Corpus corpus,
      List<Path> files,
      Thesaurus thesaurus,
      MadeReleases like,
      List<KnownQuestion> questions,
      List<Integer> sizes,
      Duration turns) {}

  private Suite(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
    this.own = plan.corpus.releases();
    this.turns = new AlternatingTurns(plan.turns.dividedBy(2), plan.turns);
    this.questions = plan.questions.stream().filter(KnownQuestion::answered).toList();
  }

  /// What came of it.
  ///
  /// @param table in Markdown
  /// @param exceeded what is worse than its bound by half
  public record Result(String table, List<String> exceeded) {}

  /// Measures.
  ///
  /// @param scratch for the indexes
  public static Result run(Plan plan, Path scratch, Consumer<String> progress) throws IOException {
    Suite suite = new Suite(plan, progress);
    List<Integer> sizes = new ArrayList<>();
    for (int size : plan.sizes) {
      sizes.add(suite.measure(size, scratch.resolve("passages-" + size)));
    }
    return new Result(
        suite.table(sizes),
        suite.rows.stream()
            .filter(Row::isExceeded)
            .map(row -> row.what() + " beside " + row.beside())
            .toList());
  }

  /// Measures one size, and returns how many passages there really were.
  private int measure(int size, Path folder) throws IOException {
    int shipped = own.stream().mapToInt(release -> release.passages().size()).sum();
    int made = Math.ceilDiv(Math.max(0, size - shipped), MadeReleases.PASSAGES);
    int passages = shipped + made * MadeReleases.PASSAGES;
    progress.accept("%,d passages: indexing".formatted(passages));
    Files.createDirectories(folder);
    try (FullTextTable table = FullTextTable.in(folder.resolve("passages.db"))) {
      write(made, folder, table, passages);
      progress.accept("%,d passages: searching".formatted(passages));
      try (PassageIndex index = PassageIndex.open(folder.resolve("index"), plan.thesaurus)) {
        index.warm();
        warm(index, table, passages);
        judge(index, table, passages);
      }
      try (PassageIndex index = PassageIndex.open(folder.resolve("index"), plan.thesaurus)) {
        index.warm();
        Answerer answerer = new Answerer(index);
        Figure once =
            AlternatingTurns.once(
                questions.size(), i -> answerer.answer(questions.get(i).question(), CITATIONS));
        first.figures().put(passages, once.high() / NANOS_OF_MILLI);
        System.gc();
        Runtime machine = Runtime.getRuntime();
        heap.figures().put(passages, (machine.totalMemory() - machine.freeMemory()) / MEBI);
      }
    }
    return passages;
  }

  /// Writes the index, beside a bare one and the table.
  private void write(int made, Path folder, FullTextTable table, int passages) throws IOException {
    long ours = 0;
    long bare = 0;
    try (Directory directory = FSDirectory.open(Files.createDirectory(folder.resolve("index")));
        Directory other = FSDirectory.open(Files.createDirectory(folder.resolve("bare")));
        ReleaseWriter writer = ReleaseWriter.in(directory);
        IndexWriter plain =
            new IndexWriter(other, new IndexWriterConfig(new IndexBuilder.FieldAnalyzer()))) {
      int all = own.size() + made;
      for (int from = 0; from < all; from += CHUNK) {
        List<Release> chunk = new ArrayList<>();
        for (int i = from; i < Math.min(all, from + CHUNK); i++) {
          chunk.add(i < own.size() ? own.get(i) : plan.like.release(i - own.size() + 1));
        }
        List<List<Document>> documents = chunk.stream().map(ReleaseWriter::documents).toList();
        long begin = System.nanoTime();
        for (Release release : chunk) {
          writer.put(release);
        }
        long between = System.nanoTime();
        for (List<Document> of : documents) {
          plain.addDocuments(of);
        }
        bare += System.nanoTime() - between;
        ours += between - begin;
        for (Release release : chunk) {
          for (Passage passage : release.passages()) {
            table.add(passage.text());
          }
        }
      }
      table.commit();
      long begin = System.nanoTime();
      writer.commit(new Snapshot.Origin(Instant.EPOCH, 0, List.of()));
      long between = System.nanoTime();
      plain.commit();
      bare += System.nanoTime() - between;
      ours += between - begin;
    }
    writing.figures().put(passages, (double) ours / bare);
    try (Directory directory = FSDirectory.open(folder.resolve("index"))) {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      onDisk.figures().put(passages, bytes / KIBI / passages);
    }
  }

  private void warm(PassageIndex index, FullTextTable table, int passages) throws IOException {
    Answerer answerer = new Answerer(index);
    BareSearch search = new BareSearch(index);
    List<Figure> figures =
        turns.of(
            Math.min(questions.size(), MAX_ASKED),
            List.of(
                i -> search.search(questions.get(i).question(), HITS),
                i -> answerer.answer(questions.get(i).question(), CITATIONS),
                i -> table.search(questions.get(i).question(), language(), HITS)));
    Figure bare = figures.getFirst();
    Figure answered = figures.get(1);
    answer.figures().put(passages, answered.median() / bare.median());
    slow.figures().put(passages, answered.high() / bare.high());
    allocated.figures().put(passages, answered.bytes() / KIBI);
    searching.figures().put(passages, bare.bytes() / KIBI);
    fullText.figures().put(passages, answered.median() / figures.get(2).median());
    inside(index, answerer, search, passages);
  }

  private void inside(PassageIndex index, Answerer answerer, BareSearch search, int passages)
      throws IOException {
    List<Answer> answers =
        questions.stream().map(known -> answerer.answer(known.question(), CITATIONS)).toList();
    Drawing drawn = new Drawing(Labels.all().iterator().next());
    List<String> quotations =
        own.stream()
            .flatMap(release -> release.passages().stream())
            .flatMap(passage ->
                Sentences.of(passage.text(), language()).stream()
                    .map(sentence -> sentence.of(passage.text())))
            .toList();
    QuoteChecker checker = new QuoteChecker(index, answerer);
    List<Work> works =
        List.of(
            i -> answerer.answer(questions.get(i).question(), CITATIONS),
            i -> drawn.answer(answers.get(i), ASKED, List.of()),
            i -> search.search(questions.get(i).question(), HITS),
            i -> checker.check(quotations.get(i % quotations.size()), Optional.empty(), 1),
            i -> Corpus.ofFile(plan.files.get(i % plan.files.size())),
            i -> words(own.get(i % own.size())));
    List<Figure> figures = turns.of(Math.min(questions.size(), MAX_DONE), works);
    drawing.figures().put(passages, figures.get(1).median() / figures.get(0).median());
    quote.figures().put(passages, figures.get(3).median() / figures.get(2).median());
    reading.figures().put(passages, figures.get(4).median() / figures.get(5).median());
  }

  private static int words(Release release) {
    return release.passages().stream()
        .mapToInt(passage -> Tokens.of(passage.text(), release.masthead().language()).size())
        .sum();
  }

  /// How many questions each finds the right passage for.
  private void judge(PassageIndex index, FullTextTable table, int passages) throws IOException {
    Answerer answerer = new Answerer(index);
    BareSearch search = new BareSearch(index);
    right.figures().put(passages, share(i -> isRight(i, answered(answerer, i))));
    List<String> found = new ArrayList<>();
    List<String> inTable = new ArrayList<>();
    for (KnownQuestion known : questions) {
      found.add(
          search.search(known.question(), 1).stream()
              .flatMap(language -> first(language, index))
              .findFirst()
              .orElse(""));
      inTable.add(table.search(known.question(), language(), 1).stream().findFirst().orElse(""));
    }
    rightOfSearch.figures().put(passages, share(i -> isRight(i, found.get(i))));
    rightOfFullText.figures().put(passages, share(i -> isRight(i, inTable.get(i))));
  }

  private static Stream<String> first(TopDocs found, PassageIndex index) {
    return Arrays.stream(found.scoreDocs)
        .limit(1)
        .map(doc -> index.passage(new Hit(doc.doc, doc.score)))
        .map(IndexedPassage::passage)
        .map(Passage::text);
  }

  private String answered(Answerer answerer, int question) {
    return switch (answerer.answer(questions.get(question).question(), CITATIONS)) {
      case Answer.Found found -> text(found.best());
      case Answer.Related related -> text(related.citations().getFirst());
      case Answer _ -> "";
    };
  }

  private static String text(Citation citation) {
    return citation.passage().text();
  }

  private boolean isRight(int question, String passage) {
    return questions.get(question).isIn(passage);
  }

  private double share(IntPredicate right) {
    int count = 0;
    for (int i = 0; i < questions.size(); i++) {
      count += right.test(i) ? 1 : 0;
    }
    return (double) count / questions.size();
  }

  private String language() {
    return own.getFirst().masthead().language();
  }

  private String table(List<Integer> sizes) {
    StringBuilder table = new StringBuilder("| | beside, or in |");
    sizes.forEach(size -> table.append(" %,d passages |".formatted(size)));
    table.append("\n|---|---|").append("---|".repeat(sizes.size())).append('\n');
    for (Row row : rows) {
      table.append("| ").append(row.what()).append(" | ").append(row.beside()).append(" |");
      sizes.forEach(size -> table.append(' ').append(row.cell(size)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }
}
