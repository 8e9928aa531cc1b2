package eujp.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The forms of a word that its language's analyzer does not bring together: *met* and *meet*,
/// *memoranda* and *memorandum*. They are listed in `irregular-forms.txt`.
public final class IrregularForms {
  private static final Pattern BETWEEN = Pattern.compile(": |, ");
  private static final Lazy<Map<String, List<List<String>>>> WRITTEN =
      new Lazy<>(IrregularForms::read);
  private static final Map<String, IrregularForms> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> others = new HashMap<>();

  private IrregularForms(String language) {
    for (List<String> forms : WRITTEN.get().getOrDefault(language, List.of())) {
      Set<String> terms = new LinkedHashSet<>();
      forms.forEach(form -> terms.addAll(Tokens.terms(form, language)));
      for (String term : terms) {
        others.computeIfAbsent(term, t -> new LinkedHashSet<>()).addAll(terms);
      }
    }
    others.forEach((term, all) -> all.remove(term));
  }

  /// Those of a language; none of a language that the file does not have.
  public static IrregularForms of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, IrregularForms::new);
  }

  /// The terms of the other forms of a term's word.
  public Set<String> others(String term) {
    return others.getOrDefault(term, Set.of());
  }

  private static Map<String, List<List<String>>> read() {
    Map<String, List<List<String>>> byLanguage = new HashMap<>();
    List<List<String>> words = new ArrayList<>();
    for (String line : DataFile.lines(IrregularForms.class, "irregular-forms.txt")) {
      if (line.startsWith("[")) {
        words = new ArrayList<>();
        byLanguage.put(line.substring(1, line.indexOf(']')), words);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        words.add(List.of(BETWEEN.split(line, -1)));
      }
    }
    return byLanguage;
  }
}
