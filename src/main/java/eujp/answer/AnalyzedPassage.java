package eujp.answer;

import eujp.answer.verify.Facts;
import eujp.index.IndexedPassage;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Speaker;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// A passage as the answerer reads it: its sentences, and where in it each term and word stands.
/// Made once for a passage and kept, because this is what takes the time.
public final class AnalyzedPassage {
  static final int[] NOWHERE = {};
  private static final Pattern NUMBER_TO_CALL = Pattern.compile("(?:\\+|00 ?)\\d[\\d ()-]{6,}");

  public final Passage passage;
  final Masthead masthead;
  public final List<Span> sentences;
  final List<SentenceTraits> traits = new ArrayList<>();

  /// What can be compared with a question: of each sentence, and of the passage with what stands
  /// around it.
  private final List<Facts> facts;

  private final Facts allFacts;

  /// The same of what stands around the passage alone.
  private final Facts factsAround;

  private final List<Clauses> clauses;

  /// The first token of each sentence, and one past the last token.
  final int[] firstToken;

  private final Map<String, int[]> terms = new HashMap<>();
  private final Map<String, int[]> words = new HashMap<>();
  private final Set<String> around = new HashSet<>();
  private final Set<String> speaker = new HashSet<>();
  private final Set<String> speakersName = new HashSet<>();

  private final SpeakerTerms speakers = new SpeakerTerms(speakersName, speaker);

  /// What is no running text, and shown as it stands.
  private static final Set<Kind> WHOLE = Set.of(Kind.CONTACT, Kind.MASTHEAD, Kind.ROW);

  /// Where several speak in the passage, who does in each sentence.
  private final List<SpeakerTerms> speakersOf = new ArrayList<>();

  private final Set<String> given = new HashSet<>();
  private final Set<String> saidBefore = new HashSet<>();

  /// @param before the passages before it under the same heading
  /// @param tokenizer from a text and its language to tokens
  AnalyzedPassage(
      IndexedPassage indexed,
      List<IndexedPassage> before,
      BiFunction<String, String, List<Token>> tokenizer) {
    this.passage = indexed.passage();
    this.masthead = indexed.masthead();
    String text = passage.text();
    String language = masthead.language();
    this.sentences =
        WHOLE.contains(passage.kind())
            ? List.of(new Span(0, text.length()))
            : Sentences.of(text, language);
    this.clauses =
        sentences.stream()
            .map(sentence -> new Clauses(text, sentence, language, tokenizer))
            .toList();
    this.facts =
        sentences.stream()
            .map(sentence -> new Facts(sentence.of(text), language, masthead.date()))
            .toList();
    this.factsAround = new Facts(indexed.context(), language, masthead.date());
    this.allFacts = new Facts(indexed.context() + "\n" + text, language, masthead.date());
    List<Token> tokens = tokenizer.apply(text, language);
    this.firstToken = new int[sentences.size() + 1];
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      while (sentence < sentences.size() - 1 && token.start() >= sentences.get(sentence).end()) {
        firstToken[++sentence] = i;
      }
      put(terms, token.term(), i);
      put(words, token.written(), i);
    }
    Arrays.fill(firstToken, sentence + 1, firstToken.length, tokens.size());
    sentences.forEach(span -> traits.add(SentenceTraits.of(span.of(text), language)));
    tokenizer
        .apply(indexed.context(), language)
        .forEach(token -> {
          around.add(token.term());
          around.add(token.written());
        });
    tokenizer.apply(indexed.speaker(), language).forEach(token -> speaker.add(token.term()));
    passage
        .speakers()
        .forEach(who ->
            tokenizer.apply(who.name(), language).forEach(token -> speakersName.add(token.term())));
    if (passage.speakers().size() > 1) {
      for (Span span : sentences) {
        speakersOf.add(
            SpeakerTerms.of(passage.speakers(span.start(), span.end()), language, tokenizer));
      }
    }
    given.addAll(speaker);
    for (IndexedPassage earlier : before) {
      tokenizer
          .apply(earlier.passage().text(), language)
          .forEach(token -> saidBefore.add(token.term()));
    }
    tokenizer.apply(indexed.leadIn(), language).forEach(token -> given.add(token.term()));
    if (passage.kind() == Kind.CONTACT) {
      given.addAll(around);
    }
  }

  /// The terms of the speakers' names and roles.
  ///
  /// @param names of their names
  /// @param all of their names and roles
  record SpeakerTerms(Set<String> names, Set<String> all) {
    static SpeakerTerms of(
        List<Speaker> speakers,
        String language,
        BiFunction<String, String, List<Token>> tokenizer) {
      SpeakerTerms terms = new SpeakerTerms(new HashSet<>(), new HashSet<>());
      for (Speaker who : speakers) {
        tokenizer.apply(who.name(), language).forEach(token -> terms.names().add(token.term()));
        tokenizer.apply(who.role(), language).forEach(token -> terms.all().add(token.term()));
      }
      terms.all().addAll(terms.names());
      return terms;
    }
  }

  /// Who speaks in a sentence: whoever does in the passage, unless there are several.
  ///
  /// @param sentence its number
  SpeakerTerms speakersOf(int sentence) {
    return speakersOf.isEmpty() ? speakers : speakersOf.get(sentence);
  }

  /// Whether the sentences may be of different speakers.
  boolean hasSeveralSpeakers() {
    return !speakersOf.isEmpty();
  }

  private static void put(Map<String, int[]> positions, String key, int position) {
    int[] known = positions.getOrDefault(key, NOWHERE);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = position;
    positions.put(key, more);
  }

  /// The clauses of one of its sentences.
  Clauses clausesOf(Span sentence) {
    return clauses.get(sentences.indexOf(sentence));
  }

  /// What one of its sentences holds.
  Facts factsOf(Span sentence) {
    return facts.get(sentences.indexOf(sentence));
  }

  /// What its title, heading, speaker and lead-in hold.
  Facts factsAround() {
    return factsAround;
  }

  /// What it holds with its title, heading and speaker.
  Facts allFacts() {
    return allFacts;
  }

  int[] positionsOf(String term) {
    return terms.getOrDefault(term, NOWHERE);
  }

  int[] positionsOfWord(String word) {
    return words.getOrDefault(word, NOWHERE);
  }

  /// Whether title, heading or speaker hold a term or a word.
  boolean isAround(String term) {
    return around.contains(term);
  }

  /// Whether any year stands in it.
  boolean hasYear() {
    return traits.stream()
        .flatMap(sentence -> sentence.dates().stream())
        .anyMatch(SentenceTraits::isYear);
  }

  /// Whether the release is of a year.
  ///
  /// @param year in four digits
  boolean isOfYear(String year) {
    return year.equals(String.valueOf(masthead.date().getYear()));
  }

  /// Whether a term belongs to the name or the role of who speaks.
  boolean isSpeaker(String term) {
    return speaker.contains(term);
  }

  /// Whether a term holds for every sentence of the passage: a term of its speaker, of the words
  /// that introduce its list, or of the heading above a contact.
  boolean isGiven(String term) {
    return given.contains(term);
  }

  /// Whether an earlier passage under the same heading has a term, so that *the agreement* or *it*
  /// may stand for it.
  boolean isSaidBefore(String term) {
    return saidBefore.contains(term);
  }

  /// Whether the passage only introduces the list after it: its text ends in a colon.
  boolean isLeadIn() {
    return passage.text().endsWith(":");
  }

  /// Whether it holds what looks like a telephone number.
  boolean hasNumberToCall() {
    return NUMBER_TO_CALL.matcher(passage.text()).find();
  }

  /// The number of its tokens.
  int length() {
    return firstToken[firstToken.length - 1];
  }

  /// Whether it shares so many of its terms with another passage that they say the same (Jaccard
  /// index).
  ///
  /// @param share from 0 to 1
  boolean isLike(AnalyzedPassage other, double share) {
    int fewer = Math.min(terms.size(), other.terms.size());
    int more = Math.max(terms.size(), other.terms.size());
    if (fewer < share * more) {
      return false;
    }
    // What they have in common at most, as long as nothing more is missing.
    int common = terms.size();
    for (String term : terms.keySet()) {
      if (!other.terms.containsKey(term)) {
        common--;
        if (!isShare(common, other, share)) {
          return false;
        }
      }
    }
    return isShare(common, other, share);
  }

  private boolean isShare(int common, AnalyzedPassage other, double share) {
    int all = terms.size() + other.terms.size() - common;
    return all > 0 && (double) common / all >= share;
  }
}
