package eujp.answer;

import eujp.answer.verify.Facts;
import eujp.index.IndexedPassage;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Speaker;
import eujp.search.TextTokens;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.Tokens;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A passage as the answerer reads it: its sentences, and where in it each term and word stands.
/// Made once for a passage and kept, because this is what takes the time.
public final class AnalyzedPassage {
  static final int[] NOWHERE = {};
  private static final Pattern NUMBER_TO_CALL = Pattern.compile("(?:\\+|00 ?)\\d[\\d ()-]{6,}");

  public final Passage passage;
  final Masthead masthead;
  public final List<Span> sentences;

  /// What each sentence has to offer.
  private final Lazy<List<SentenceTraits>> traits;

  private final Lazy<List<Clauses>> clauses;

  /// What can be compared with a question, of each sentence.
  private final Lazy<List<Facts>> facts;

  /// The same of the passage with what stands around it.
  private final Lazy<Facts> allFacts;

  /// The same of what stands around the passage alone.
  private final Lazy<Facts> factsAround;

  /// The first token of each sentence, and one past the last token.
  final int[] firstToken;

  private final Map<String, int[]> terms = new HashMap<>();
  private final Map<String, int[]> words = new HashMap<>();
  private final Set<String> around;
  private final Set<String> speaker = new HashSet<>();
  private final Set<String> speakersName = new HashSet<>();

  private final SpeakerTerms speakers = new SpeakerTerms(speakersName, speaker);

  /// What is no running text, and shown as it stands.
  private static final Set<Kind> WHOLE = Set.of(Kind.CONTACT, Kind.MASTHEAD, Kind.ROW);

  /// Where several speak in the passage, who does in each sentence.
  private final List<SpeakerTerms> speakersOf = new ArrayList<>();

  private final Set<String> given = new HashSet<>();
  private final List<TextTokens> before;

  /// @param tokens of its text
  /// @param context the tokens of what stands around it
  /// @param before the tokens of the passages before it under the same heading
  AnalyzedPassage(
      IndexedPassage indexed, TextTokens tokens, TextTokens context, List<TextTokens> before) {
    this.passage = indexed.passage();
    this.masthead = indexed.masthead();
    String text = passage.text();
    String language = masthead.language();
    this.sentences =
        WHOLE.contains(passage.kind())
            ? List.of(new Span(0, text.length()))
            : Sentences.of(text, language);
    this.traits =
        new Lazy<>(() ->
            sentences.stream().map(span -> SentenceTraits.of(span.of(text), language)).toList());
    this.clauses =
        new Lazy<>(
            () -> sentences.stream().map(span -> new Clauses(text, span, language)).toList());
    this.facts = new Lazy<>(() -> sentences.stream().map(span -> facts(span.of(text))).toList());
    this.factsAround = new Lazy<>(() -> facts(indexed.context()));
    this.allFacts = new Lazy<>(() -> facts(indexed.context() + "\n" + text));
    this.around = context.words();
    this.before = before;
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
    speaker.addAll(Tokens.terms(indexed.speaker(), language));
    passage.speakers().forEach(who -> speakersName.addAll(Tokens.terms(who.name(), language)));
    if (passage.speakers().size() > 1) {
      for (Span span : sentences) {
        speakersOf.add(SpeakerTerms.of(passage.speakers(span.start(), span.end()), language));
      }
    }
    given.addAll(speaker);
    given.addAll(Tokens.terms(indexed.leadIn(), language));
    if (passage.kind() == Kind.CONTACT) {
      given.addAll(around);
    }
  }

  private Facts facts(String text) {
    return new Facts(text, masthead.language(), masthead.date());
  }

  /// What one of its sentences has to offer.
  ///
  /// @param sentence its number
  SentenceTraits traits(int sentence) {
    return traits.get().get(sentence);
  }

  /// The terms of the speakers' names and roles.
  ///
  /// @param names of their names
  /// @param all of their names and roles
  record SpeakerTerms(Set<String> names, Set<String> all) {
    static SpeakerTerms of(List<Speaker> speakers, String language) {
      SpeakerTerms terms = new SpeakerTerms(new HashSet<>(), new HashSet<>());
      for (Speaker who : speakers) {
        terms.names().addAll(Tokens.terms(who.name(), language));
        terms.all().addAll(Tokens.terms(who.role(), language));
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
    return clauses.get().get(sentences.indexOf(sentence));
  }

  /// What one of its sentences holds.
  Facts factsOf(Span sentence) {
    return facts.get().get(sentences.indexOf(sentence));
  }

  /// What its title, heading, speaker and lead-in hold.
  Facts factsAround() {
    return factsAround.get();
  }

  /// What it holds with its title, heading and speaker.
  Facts allFacts() {
    return allFacts.get();
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
    return traits.get().stream()
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
    for (TextTokens earlier : before) {
      if (earlier.has(term)) {
        return true;
      }
    }
    return false;
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
