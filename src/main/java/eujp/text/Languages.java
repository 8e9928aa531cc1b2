package eujp.text;

import eujp.text.analysis.Endings;
import eujp.text.analysis.SlovakStems;
import eujp.text.analysis.TermFilter;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
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
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
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
public final class Languages {
  private static final Map<String, Supplier<Analyzer>> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bg", BulgarianAnalyzer::new),
              Map.entry("cs", CzechAnalyzer::new),
              Map.entry("da", () -> endingsCut(new DanishAnalyzer())),
              Map.entry("de", () -> endingsCut(new GermanAnalyzer())),
              Map.entry("el", GreekAnalyzer::new),
              Map.entry("en", EnglishAnalyzer::new),
              Map.entry("es", SpanishAnalyzer::new),
              Map.entry("et", () -> endingsCut(new EstonianAnalyzer())),
              Map.entry("fi", () -> endingsCut(new FinnishAnalyzer())),
              Map.entry("fr", FrenchAnalyzer::new),
              Map.entry("ga", () -> changed(new IrishAnalyzer(), Endings::withoutProthesis)),
              Map.entry("hr", () -> stemming("Serbian")),
              Map.entry("hu", HungarianAnalyzer::new),
              Map.entry("it", ItalianAnalyzer::new),
              Map.entry("ja", JapaneseAnalyzer::new),
              Map.entry("lt", LithuanianAnalyzer::new),
              Map.entry("lv", LatvianAnalyzer::new),
              Map.entry("mt", Languages::maltese),
              Map.entry("nl", () -> endingsCut(new DutchAnalyzer())),
              Map.entry("no", () -> endingsCut(new NorwegianAnalyzer())),
              Map.entry("pl", PolishAnalyzer::new),
              Map.entry("pt", PortugueseAnalyzer::new),
              Map.entry("ro", RomanianAnalyzer::new),
              Map.entry("ru", RussianAnalyzer::new),
              Map.entry("sk", Languages::slovak),
              Map.entry("sl", () -> stemming("Serbian")),
              Map.entry("sr", SerbianAnalyzer::new),
              Map.entry("sv", () -> endingsCut(new SwedishAnalyzer())),
              Map.entry("tr", TurkishAnalyzer::new)));

  private static final Set<String> COMPOUNDING =
      Set.of("da", "de", "et", "fi", "hu", "nl", "no", "sv");

  /// Prepositions and articles that lose their vowel before the next word.
  private static final List<String> MALTESE_JOINED =
      List.of("b", "d", "f", "l", "m", "s", "t", "x");

  private static final Map<String, Analyzer> LOADED = new ConcurrentHashMap<>();

  private Languages() {}

  /// The analyzer of a language. Analyzers are heavy (Japanese brings a dictionary), so each is
  /// made once, when it is first needed, and shared: they are safe for many threads.
  public static Analyzer analyzer(String language) {
    return LOADED.computeIfAbsent(
        language, code -> TABLE.getOrDefault(code, StandardAnalyzer::new).get());
  }

  /// For a language whose endings Snowball cuts off by the rules of `stemmer`, its own or a near
  /// relation's.
  private static Analyzer stemming(String stemmer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new SnowballFilter(new LowerCaseFilter(words), stemmer));
      }
    };
  }

  /// Slovak has no stemmer in Lucene.
  private static Analyzer slovak() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new TermFilter(new LowerCaseFilter(words), SlovakStems::of));
      }
    };
  }

  /// Maltese has no stemmer: words match by their long beginnings alone, without the prepositions
  /// that are written with them (`f'Tokyo`).
  private static Analyzer maltese() {
    CharArraySet joined = new CharArraySet(MALTESE_JOINED, true);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new ElisionFilter(new LowerCaseFilter(words), joined));
      }
    };
  }

  /// An analyzer for a language that writes endings of names behind a mark, or on capitals.
  private static Analyzer endingsCut(Analyzer analyzer) {
    return new Changing(analyzer, Endings::withoutOnCapitals, Endings::cut);
  }

  private static Analyzer changed(Analyzer analyzer, UnaryOperator<String> change) {
    return new Changing(analyzer, text -> text, change);
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
