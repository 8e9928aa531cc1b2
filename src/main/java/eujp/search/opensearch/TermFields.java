package eujp.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.opensearch.client.opensearch._types.mapping.Property;
import org.opensearch.client.opensearch.indices.IndexSettingsAnalysis;

/// The searched fields of documents, written for OpenSearch: the terms of each, one behind the
/// other, which its analyzer only takes apart again.
final class TermFields {
  /// The analyzer of all fields.
  static final String ANALYZER = "terms";

  /// What stands between two terms, and the term that stands where an analyzer left a word out, so
  /// that those behind it keep their places. Both are control characters, which no term holds.
  private static final String BETWEEN = "\u001f";

  private static final String LEFT_OUT = "\u001e";

  /// As many as Lucene takes in a term.
  private static final int MAX_TERM = 32_766;

  private TermFields() {}

  /// What OpenSearch is told of the analyzer.
  static IndexSettingsAnalysis analysis() {
    String tokenizer = "between";
    String filter = "left-out";
    return IndexSettingsAnalysis.of(analysis ->
        analysis
            .tokenizer(
                tokenizer,
                it ->
                    it.definition(definition ->
                        definition.charGroup(
                            group -> group.tokenizeOnChars(BETWEEN).maxTokenLength(MAX_TERM))))
            .filter(
                filter,
                it ->
                    it.definition(definition -> definition.stop(stop -> stop.stopwords(LEFT_OUT))))
            .analyzer(
                ANALYZER, it -> it.custom(custom -> custom.tokenizer(tokenizer).filter(filter))));
  }

  /// How OpenSearch is to index the fields of some documents: as Lucene does here.
  static Map<String, Property> properties(Stream<Document> documents) {
    Map<String, Property> properties = new TreeMap<>();
    documents.forEach(document -> {
      for (IndexableField field : searched(document)) {
        properties.computeIfAbsent(field.name(), _ -> property(field.fieldType()));
      }
    });
    return properties;
  }

  private static Property property(IndexableFieldType type) {
    return Property.of(property ->
        property.text(text ->
            text.analyzer(ANALYZER)
                .norms(!type.omitNorms())
                .indexOptions(
                    type.indexOptions() == IndexOptions.DOCS
                        ? org.opensearch.client.opensearch._types.mapping.IndexOptions.Docs
                        : org.opensearch.client.opensearch._types.mapping.IndexOptions.Positions)));
  }

  /// The terms of each field of a document, in their order.
  static Map<String, List<String>> terms(Document document, Analyzer analyzer) {
    return searched(document).stream()
        .collect(Collectors.toMap(IndexableField::name, field -> terms(field, analyzer)));
  }

  private static List<IndexableField> searched(Document document) {
    return document.getFields().stream()
        .filter(field -> field.fieldType().indexOptions() != IndexOptions.NONE)
        .toList();
  }

  /// Writes some terms as a field holds them.
  static String joined(List<String> terms) {
    return String.join(BETWEEN, terms);
  }

  private static List<String> terms(IndexableField field, Analyzer analyzer) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = field.tokenStream(analyzer, null)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        leaveOut(step.getPositionIncrement() - 1, terms);
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return terms;
  }

  /// Whether a term stands where a word was left out.
  static boolean isLeftOut(String term) {
    return term.equals(LEFT_OUT);
  }

  /// Adds what stands where words were left out.
  static void leaveOut(int places, List<String> terms) {
    for (int i = 0; i < places; i++) {
      terms.add(LEFT_OUT);
    }
  }
}
