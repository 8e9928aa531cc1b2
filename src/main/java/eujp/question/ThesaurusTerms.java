package eujp.question;

import eujp.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A thesaurus in the terms of analyzers. Each entry is analysed once, when it is first needed.
public final class ThesaurusTerms {
  private final Thesaurus thesaurus;
  private final Map<String, Synonyms> synonyms = new ConcurrentHashMap<>();
  private final Map<Phrase, List<List<String>>> translated = new ConcurrentHashMap<>();

  /// A phrase of the thesaurus, as it is put for passages in a language.
  private record Phrase(String language, String written) {}

  public ThesaurusTerms(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  public Thesaurus thesaurus() {
    return thesaurus;
  }

  /// What stands for what in a language.
  public Synonyms synonyms(String language) {
    return synonyms.computeIfAbsent(language, code -> Synonyms.of(thesaurus, code));
  }

  /// The wordings in a language of a Japanese phrase of the thesaurus.
  List<List<String>> translated(String phrase, String language) {
    return translated.computeIfAbsent(
        new Phrase(language, phrase),
        key ->
            thesaurus.between("ja", language).getOrDefault(phrase, List.of()).stream()
                .map(word -> Tokens.termsOfName(word, language))
                .toList());
  }
}
