package eujp.text;

import eujp.text.analysis.CapitalNames;
import eujp.text.analysis.Endings;
import eujp.text.analysis.Stems;
import eujp.text.analysis.TermFilter;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// The analyzer of each language; a language without one is split into lower-case words.
///
/// Where Lucene's stemmer parts the forms of a language's common words, another takes its place, or
/// the [Stems] of the lists in `stems.txt`, which also stand behind some.
public final class Languages {
  private static final WordTable STEMS = WordTable.in(Languages.class, "stems.txt");

  private static final Map<String, Supplier<Analyzer>> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bg", () -> own("bg", BulgarianAnalyzer.getDefaultStopSet())),
              Map.entry(
                  "cs", () -> new CzechAnalyzer(stops("cs", CzechAnalyzer.getDefaultStopSet()))),
              Map.entry("da", () -> own("da", DanishAnalyzer.getDefaultStopSet())),
              Map.entry("de", GermanAnalyzer::new),
              Map.entry("el", GreekAnalyzer::new),
              Map.entry("en", EnglishAnalyzer::new),
              Map.entry(
                  "es",
                  () -> new SpanishAnalyzer(stops("es", SpanishAnalyzer.getDefaultStopSet()))),
              Map.entry("et", () -> own("et", EstonianAnalyzer.getDefaultStopSet())),
              Map.entry("fi", () -> own("fi", FinnishAnalyzer.getDefaultStopSet())),
              Map.entry("fr", FrenchAnalyzer::new),
              Map.entry("ga", () -> own("ga", IrishAnalyzer.getDefaultStopSet())),
              Map.entry("hr", () -> own("hr", CharArraySet.EMPTY_SET)),
              Map.entry("hu", () -> own("hu", HungarianAnalyzer.getDefaultStopSet())),
              Map.entry(
                  "it",
                  () ->
                      new Stemming(
                          "it",
                          ItalianAnalyzer.getDefaultStopSet(),
                          words -> new SnowballFilter(words, "Italian"))),
              Map.entry("ja", JapaneseAnalyzer::new),
              Map.entry("lt", LithuanianAnalyzer::new),
              Map.entry("lv", LatvianAnalyzer::new),
              Map.entry("mt", () -> own("mt", CharArraySet.EMPTY_SET)),
              Map.entry("nl", () -> own("nl", DutchAnalyzer.getDefaultStopSet())),
              Map.entry("no", NorwegianAnalyzer::new),
              Map.entry("pl", () -> own("pl", PolishAnalyzer.getDefaultStopSet())),
              Map.entry(
                  "pt",
                  () ->
                      new Stemming(
                          "pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseStemFilter::new)),
              Map.entry("ro", RomanianAnalyzer::new),
              Map.entry("ru", RussianAnalyzer::new),
              Map.entry("sk", () -> own("sk", CharArraySet.EMPTY_SET)),
              Map.entry("sl", () -> own("sl", CharArraySet.EMPTY_SET)),
              Map.entry("sr", SerbianAnalyzer::new),
              Map.entry("sv", () -> own("sv", SwedishAnalyzer.getDefaultStopSet())),
              Map.entry("tr", TurkishAnalyzer::new)));

  /// Languages of which Lucene's stems are cut once more.
  private static final Set<String> CUT_ONCE_MORE = Set.of("cs", "de", "el", "es", "ro");

  private static final Set<String> COMPOUNDING =
      Set.of("da", "de", "et", "fi", "hu", "nl", "no", "sv");

  /// Languages that write endings of names behind a mark, or on capitals.
  private static final Set<String> MARKING_ENDINGS =
      Set.of("da", "de", "et", "fi", "nl", "no", "sv");

  private static final Map<String, Loaded> LOADED = new ConcurrentHashMap<>();

  private Languages() {}

  private record Loaded(Analyzer analyzer, CapitalNames names) {}

  /// The analyzer of a language. Analyzers are heavy (Japanese brings a dictionary), so each is
  /// made once, when it is first needed, and shared: they are safe for many threads.
  public static Analyzer analyzer(String language) {
    return loaded(language).analyzer();
  }

  /// The names in capitals that would be small words of a language in small letters.
  public static CapitalNames capitalNames(String language) {
    return loaded(language).names();
  }

  private static Loaded loaded(String language) {
    return LOADED.computeIfAbsent(language, Languages::load);
  }

  private static Loaded load(String language) {
    Analyzer cutting = TABLE.getOrDefault(language, StandardAnalyzer::new).get();
    Set<String> smallWords = new HashSet<>(FunctionWords.of(language));
    if (cutting instanceof StopwordAnalyzerBase stopping) {
      stopping.getStopwordSet().forEach(word -> smallWords.add(new String((char[]) word)));
    }
    CapitalNames names = new CapitalNames(smallWords);
    boolean marks = MARKING_ENDINGS.contains(language);
    UnaryOperator<String> cut =
        CUT_ONCE_MORE.contains(language) ? stems(language)::of : UnaryOperator.identity();
    return new Loaded(
        new Changing(
            cutting,
            text -> marks ? Endings.withoutOnCapitals(names.hidden(text)) : names.hidden(text),
            term -> CapitalNames.shown(cut.apply(marks ? Endings.cut(term) : term))),
        names);
  }

  /// For a language whose stems are made by its lists.
  private static Analyzer own(String language, CharArraySet stops) {
    Stems stems = stems(language);
    boolean marks = MARKING_ENDINGS.contains(language);
    return new Stemming(
        language,
        stops,
        words -> new TermFilter(words, word -> stems.of(marks ? Endings.cut(word) : word)));
  }

  private static Stems stems(String language) {
    return new Stems(
        STEMS.words(language, "letters"),
        STEMS.words(language, "begin"),
        IntStream.rangeClosed(1, 3).mapToObj(n -> STEMS.words(language, "step" + n)).toList(),
        STEMS.words(language, "repeat"),
        STEMS.words(language, "last"));
  }

  /// Lucene's words that say nothing, without those that do.
  private static CharArraySet stops(String language, CharArraySet lucene) {
    List<String> content = STEMS.words(language, "content");
    CharArraySet stops = new CharArraySet(lucene.size(), false);
    for (Object word : lucene) {
      if (!content.contains(new String((char[]) word))) {
        stops.add(word);
      }
    }
    return stops;
  }

  /// Words in small letters without what is joined to them and without those that say nothing, each
  /// as its stem.
  private static final class Stemming extends StopwordAnalyzerBase {
    private final String language;
    private final CharArraySet joined;
    private final UnaryOperator<TokenStream> stems;

    Stemming(String language, CharArraySet stops, UnaryOperator<TokenStream> stems) {
      super(stops(language, stops));
      this.language = language;
      this.joined = new CharArraySet(STEMS.words(language, "joined"), true);
      this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream parted = joined.isEmpty() ? words : new ElisionFilter(words, joined);
      TokenStream small =
          language.equals("ga") ? new IrishLowerCaseFilter(parted) : new LowerCaseFilter(parted);
      return new TokenStreamComponents(words, stems.apply(new StopFilter(small, stopwords)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return language.equals("ga") ? new IrishLowerCaseFilter(words) : new LowerCaseFilter(words);
    }
  }

  /// An analyzer whose text is changed before, and whose terms behind.
  private static final class Changing extends AnalyzerWrapper {
    private final Analyzer analyzer;
    private final UnaryOperator<Reader> text;
    private final UnaryOperator<String> term;

    Changing(Analyzer analyzer, UnaryOperator<Reader> text, UnaryOperator<String> term) {
      super(GLOBAL_REUSE_STRATEGY);
      this.analyzer = analyzer;
      this.text = text;
      this.term = term;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyzer;
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
      return text.apply(reader);
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
      return new TokenStreamComponents(
          components.getSource(), new TermFilter(components.getTokenStream(), term));
    }
  }

  /// Whether a language writes compounds in one word, so that what is asked for may be the end of
  /// one.
  public static boolean joinsCompounds(String language) {
    return COMPOUNDING.contains(language);
  }
}
