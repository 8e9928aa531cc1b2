package eujp.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
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

/// The analyzer of each language; a language without one is split into lower-case words.
public final class Languages {
  private static final Map<String, Supplier<Analyzer>> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bg", BulgarianAnalyzer::new),
              Map.entry("cs", CzechAnalyzer::new),
              Map.entry("da", DanishAnalyzer::new),
              Map.entry("de", GermanAnalyzer::new),
              Map.entry("el", GreekAnalyzer::new),
              Map.entry("en", EnglishAnalyzer::new),
              Map.entry("es", SpanishAnalyzer::new),
              Map.entry("et", EstonianAnalyzer::new),
              Map.entry("fi", FinnishAnalyzer::new),
              Map.entry("fr", FrenchAnalyzer::new),
              Map.entry("ga", IrishAnalyzer::new),
              Map.entry("hr", () -> stemming("Serbian")),
              Map.entry("hu", HungarianAnalyzer::new),
              Map.entry("it", ItalianAnalyzer::new),
              Map.entry("ja", JapaneseAnalyzer::new),
              Map.entry("lt", LithuanianAnalyzer::new),
              Map.entry("lv", LatvianAnalyzer::new),
              Map.entry("mt", Languages::unstemmed),
              Map.entry("nl", DutchAnalyzer::new),
              Map.entry("no", NorwegianAnalyzer::new),
              Map.entry("pl", PolishAnalyzer::new),
              Map.entry("pt", PortugueseAnalyzer::new),
              Map.entry("ro", RomanianAnalyzer::new),
              Map.entry("ru", RussianAnalyzer::new),
              Map.entry("sk", Languages::likeCzech),
              Map.entry("sl", () -> stemming("Serbian")),
              Map.entry("sr", SerbianAnalyzer::new),
              Map.entry("sv", SwedishAnalyzer::new),
              Map.entry("tr", TurkishAnalyzer::new)));

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

  /// Slovak has no stemmer in Lucene; its endings are near enough to those of Czech.
  private static Analyzer likeCzech() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new CzechStemFilter(new LowerCaseFilter(words)));
      }
    };
  }

  /// Maltese has no stemmer: words match by their long beginnings alone.
  private static Analyzer unstemmed() {
    return new StandardAnalyzer();
  }
}
