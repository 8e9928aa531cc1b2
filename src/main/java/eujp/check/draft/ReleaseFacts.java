package eujp.check.draft;

import eujp.check.draft.Dated.Tie;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.NamedPerson;
import eujp.extract.People;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.DateReader.Outlook;
import eujp.index.IndexedPassage;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.sentences.ClauseBreaks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A release as drafts are held against it.
///
/// @param facts its dates, numbers, ordinals, places, references and contacts, in the order of the
///   page; of who can be called or written to the contacts alone
/// @param persons whom it names
record ReleaseFacts(Masthead masthead, List<Fact> facts, List<NamedPerson> persons) {
  private static final Set<String> VERB_LAST = Set.of("hu", "ja");
  private static final Set<Kind> TOLD =
      Set.of(
          Kind.MASTHEAD,
          Kind.PARAGRAPH,
          Kind.BULLET,
          Kind.QUOTE,
          Kind.LINK,
          Kind.CONTACT,
          Kind.ROW);

  ReleaseFacts {
    facts = List.copyOf(facts);
    persons = List.copyOf(persons);
  }

  /// Reads a release.
  ///
  /// @param printed its passages with the masthead, at least one
  static ReleaseFacts read(List<IndexedPassage> printed, PassageIndex index) {
    Masthead masthead = printed.getFirst().masthead();
    List<Fact> facts = new ArrayList<>();
    for (IndexedPassage indexed : printed) {
      if (TOLD.contains(indexed.passage().kind())) {
        new Reader(indexed, index).read(facts);
      }
    }
    List<Passage> passages =
        printed.stream()
            .map(IndexedPassage::passage)
            .filter(passage -> passage.kind() != Kind.MASTHEAD)
            .toList();
    return new ReleaseFacts(masthead, facts, People.of(List.of(new Release(masthead, passages))));
  }

  /// How much it holds, to bound what is kept.
  int weight() {
    return 1 + facts.size() + persons.size();
  }

  /// The reading of one passage.
  private static final class Reader {
    private final Passage passage;
    private final Masthead masthead;
    private final String language;
    private final PassageIndex index;
    private final Dated mentions;
    private final List<Token> tokens;
    private final ClauseBreaks clauses;
    private final Set<String> context = new HashSet<>();

    /// Whether what is said of several things stands behind them all.
    private final boolean verbLast;

    Reader(IndexedPassage indexed, PassageIndex index) {
      this.passage = indexed.passage();
      this.masthead = indexed.masthead();
      this.language = masthead.language();
      this.verbLast = VERB_LAST.contains(language);
      this.index = index;
      this.mentions = Dated.in(passage.text(), language, masthead.date());
      this.tokens = index.tokens(passage.text(), language);
      this.clauses = new ClauseBreaks(passage.text(), language);
      if (passage.kind() != Kind.MASTHEAD) {
        index
            .tokens(passage.section() + "\n" + indexed.leadIn(), language)
            .forEach(token -> context.add(token.term()));
        tokens.forEach(token -> context.add(token.term()));
      }
    }

    void read(List<Fact> facts) {
      if (passage.kind() == Kind.CONTACT) {
        Span whole = new Span(0, passage.text().length());
        mentions.all().stream()
            .filter(mention -> mention instanceof Mention.OfContact)
            .map(this::told)
            .forEach(told ->
                facts.add(
                    fact(told, whole, new Fact.Sentence(List.of(told), Outlook.OPEN), List.of())));
        return;
      }
      for (Span sentence : mentions.sentences()) {
        List<Told> all =
            Told.joined(
                mentions.all().stream()
                    .filter(mention ->
                        sentence.start() <= mention.span().start()
                            && mention.span().end() <= sentence.end())
                    .map(this::told)
                    .toList(),
                passage.text());
        List<Told> told =
            all.stream().filter(one -> !(one.mention() instanceof Mention.OfPerson)).toList();
        List<Mention> within = told.stream().map(Told::mention).toList();
        List<Token> around =
            within.isEmpty()
                ? List.of()
                : tokens.stream().filter(token -> isAround(token, sentence, within)).toList();
        Fact.Sentence whole =
            new Fact.Sentence(all, DateReader.outlook(sentence.of(passage.text()), language));
        told.forEach(one -> facts.add(fact(one, sentence, whole, around)));
      }
    }

    /// Whether a word is one of a sentence, and none of its dates and numbers. The name of a city
    /// is.
    private boolean isAround(Token token, Span sentence, List<Mention> within) {
      return sentence.start() <= token.start()
          && token.end() <= sentence.end()
          && within.stream()
              .noneMatch(one ->
                  !(one instanceof Mention.OfPlace)
                      && ClauseBreaks.covers(
                          Counted.withoutNoun(one, passage.text()), token.start()));
    }

    private Told told(Mention mention) {
      return Told.of(mention, passage.text(), language, mentions.tie(mention), index);
    }

    /// What stands next to it among those of its kind; others are further from any place.
    private static List<Span> rivals(Told told, Fact.Sentence whole) {
      List<Span> rivals = new ArrayList<>();
      boolean seen = false;
      for (Told other : whole.told()) {
        Span span = other.mention().span();
        if (other.equals(told)) {
          seen = true;
        } else if (told.isRivalOf(other)) {
          if (!seen) {
            rivals.clear();
          }
          rivals.add(span);
          if (seen) {
            break;
          }
        }
      }
      return rivals;
    }

    private Fact fact(Told told, Span sentence, Fact.Sentence whole, List<Token> around) {
      Mention mention = told.mention();
      Set<String> own = new HashSet<>();
      Set<String> before = new HashSet<>();
      Set<String> behind = new HashSet<>();
      List<Span> rivals = rivals(told, whole);
      List<Told> near =
          whole.told().stream()
              .filter(other ->
                  clauses.isNearest(mention.span(), rivals, other.mention().span().start()))
              .limit(Company.MAX_THINGS)
              .toList();
      for (Token token : around) {
        int place = token.start();
        if (!ClauseBreaks.covers(mention.span(), place)) {
          Set<String> terms =
              clauses.isNearest(mention.span(), rivals, place)
                  ? own
                  : verbLast || place < mention.span().start() ? before : behind;
          terms.add(token.term());
        }
      }
      Span span = mention.span();
      return new Fact(
          told,
          span.of(passage.text()),
          mentions.tie(mention) == Tie.RELATIVE,
          mention instanceof Mention.OfDate
              ? PeriodEnd.of(passage.text(), sentence, span, language)
              : PeriodEnd.NEITHER,
          new Citation(
              passage, masthead, sentence.start(), sentence.end(), span.start(), span.end(), 0),
          whole,
          rivals.isEmpty(),
          near,
          own,
          before,
          behind,
          context);
    }
  }
}
