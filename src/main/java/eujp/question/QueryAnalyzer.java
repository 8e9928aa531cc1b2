package eujp.question;

import eujp.text.IrregularForms;
import eujp.text.Languages;
import eujp.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds for the parts of a question what some passages in one language have for them: the terms
/// that stand in them, or that differ by a slip of the pen. Safe for many threads.
public final class QueryAnalyzer {
  /// A question that is about more stands for itself, even with an *it* in it.
  private static final int MAX_CONCEPTS_POINTING_BACK = 1;

  /// After so many words that the passages do not have, a text is no question about them.
  private static final int MAX_UNKNOWN_WORDS = 10;

  /// Letters of a word by which it is known as the end of a compound, and of both together with
  /// what stands before it: *Abend* ends with *end*, and is none.
  private static final int MIN_HEAD = 4;

  /// The same of what analysis leaves of a longer word: *kæd* of *kæder*.
  private static final int MIN_HEAD_STEM = 3;

  private static final int MIN_COMPOUND = 9;

  /// Before a head of so many letters fewer are enough: *työ* in *työmarkkinat*.
  private static final int MIN_LONG_HEAD = 6;

  private static final int MIN_BEFORE_LONG_HEAD = 3;

  private final Vocabulary vocabulary;
  private final Spelling spelling;
  private final IrregularForms irregular;
  private final boolean compounds;
  private final boolean quotes;

  /// @param quotes whether any of the passages holds somebody's words
  public QueryAnalyzer(Vocabulary vocabulary, Synonyms synonyms, String language, boolean quotes) {
    this.vocabulary = vocabulary;
    this.spelling = new Spelling(vocabulary, synonyms, language);
    this.irregular = IrregularForms.of(language);
    this.compounds = Languages.joinsCompounds(language);
    this.quotes = quotes;
  }

  public AnalyzedQuery read(ParsedQuestion asked) {
    ParsedQuestion question = quotes ? asked : asked.asThing().orElse(asked);
    List<QueryConcept> concepts = concepts(question.parts());
    long full = concepts.stream().filter(concept -> concept.emphasis() == 1).count();
    boolean pointsBack =
        full <= MAX_CONCEPTS_POINTING_BACK
            && (question.pointsBack()
                || (concepts.isEmpty() && question.type() != AnswerType.THING));
    return new AnalyzedQuery(
        question.text(),
        question.asked(),
        question.language(),
        question.type(),
        concepts,
        pointsBack);
  }

  private List<QueryConcept> concepts(List<QueryPart> parts) {
    List<QueryConcept> concepts = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    int unknownWords = 0;
    for (int at = 0; at < parts.size(); at++) {
      QueryPart part = parts.get(at);
      @Nullable Token word = part.word();
      if (word != null) {
        @Nullable Token next = at + 1 < parts.size() ? parts.get(at + 1).word() : null;
        @Nullable String joined = next == null ? null : spelling.joined(word, next);
        if (joined != null && next != null) {
          part = joined(word, next, joined);
          at++;
        } else {
          List<List<String>> forms = forms(word);
          boolean unknown =
              forms.size() == 1
                  && vocabulary.documents(word.term()) == 0
                  && unknownWords++ <= MAX_UNKNOWN_WORDS;
          part =
              !unknown
                  ? part.worded(forms)
                  : part.foreign() ? shared(part, word) : otherwise(part, word);
        }
      }
      Set<List<String>> wordings = new LinkedHashSet<>();
      for (List<String> terms : part.wordings()) {
        if (!terms.isEmpty()) {
          addWithIrregular(terms, wordings);
        }
      }
      boolean untranslated = part.wordings().isEmpty();
      if (untranslated || (!wordings.isEmpty() && seen.add(wordings.iterator().next()))) {
        concepts.add(concept(part.worded(List.copyOf(wordings))));
      }
    }
    return concepts;
  }

  /// Adds a wording of one term and the irregular forms of its word, or any other alone.
  private void addWithIrregular(List<String> wording, Collection<List<String>> wordings) {
    wordings.add(wording);
    if (wording.size() == 1) {
      for (String other : irregular.others(wording.getFirst())) {
        if (vocabulary.documents(other) > 0) {
          wordings.add(List.of(other));
        }
      }
    }
  }

  /// A term, the irregular forms of its word, and the compounds that end with it, so far as the
  /// passages have them.
  private List<List<String>> forms(Token word) {
    String term = word.term();
    List<List<String>> forms = new ArrayList<>();
    addWithIrregular(List.of(term), forms);
    if (compounds
        && term.length() >= MIN_HEAD_STEM
        && Math.max(term.length(), word.written().length() - 1) >= MIN_HEAD) {
      addCompounds(term, forms);
    }
    return forms;
  }

  private void addCompounds(String head, Collection<List<String>> forms) {
    if (head.length() >= MIN_HEAD_STEM) {
      int before = head.length() < MIN_LONG_HEAD ? MIN_HEAD : MIN_BEFORE_LONG_HEAD;
      vocabulary
          .endingWith(head, Math.max(before, MIN_COMPOUND - head.length()))
          .forEach(compound -> forms.add(List.of(compound)));
    }
  }

  /// A word that the passages do not have as what stands for it in them, or else as it may be meant
  /// to be spelt.
  private QueryPart otherwise(QueryPart part, Token word) {
    Set<List<String>> others = new LinkedHashSet<>();
    for (List<String> terms : part.wordings()) {
      if (!terms.isEmpty() && vocabulary.documents(vocabulary.rarest(terms)) > 0) {
        others.add(terms);
      }
      if (compounds && terms.size() == 1) {
        addCompounds(terms.getFirst(), others);
      }
    }
    if (others.isEmpty()) {
      return part.worded(spelling.wordings(word));
    }
    others.add(List.of(word.term()));
    return part.worded(List.copyOf(others));
  }

  /// A word of another language as what the passages have for it: its cognates. A name or a number
  /// that they do not have is itself; any other word is not understood.
  private QueryPart shared(QueryPart part, Token word) {
    List<List<String>> cognates =
        spelling.cognates(word.written(), part.named()).stream().map(List::of).toList();
    if (!cognates.isEmpty()) {
      return part.worded(cognates);
    }
    boolean itself = part.named() || Character.isDigit(word.written().charAt(0));
    return itself ? part.worded(List.of(List.of(word.term()))) : part.notUnderstood();
  }

  /// Two words that the passages write in one.
  private static QueryPart joined(Token word, Token next, String joined) {
    return new QueryPart(
        word.written() + " " + next.written(),
        null,
        List.of(List.of(word.term(), next.term()), List.of(joined)),
        false,
        false,
        1);
  }

  private QueryConcept concept(QueryPart part) {
    List<List<String>> wordings = part.wordings();
    boolean held = false;
    for (List<String> terms : wordings) {
      held |= vocabulary.documents(vocabulary.rarest(terms)) > 0;
    }
    boolean single = !wordings.isEmpty() && wordings.getFirst().size() == 1;
    return new QueryConcept(
        part.written(),
        wordings,
        single ? vocabulary.kin(wordings.getFirst().getFirst()) : List.of(),
        held,
        part.named(),
        vocabulary.rarity(wordings),
        part.emphasis());
  }
}
