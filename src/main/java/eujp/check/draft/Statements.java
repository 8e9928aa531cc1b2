package eujp.check.draft;

import eujp.check.draft.Dated.Tie;
import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Found;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.Mention.Bound;
import eujp.extract.Role;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.DateReader.Outlook;
import eujp.extract.numbers.Approximation;
import eujp.question.AnalyzedQuery;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.search.PassageIndex;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.sentences.ClauseBreaks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Holds the dates, numbers, names, places, references and contacts of one draft against the
/// releases that it and its sentences are near. For one thread.
///
/// A draft may say the same thing a thousand times: what can be told of a sentence, a name or a
/// release is told once.
final class Statements {
  /// Releases to look at where a draft is in a language that tells nothing of what it is about.
  private static final int NEWEST = 10;

  /// Sentences of which what facts share with them is kept.
  private static final int MAX_SHARED = 32;

  /// Languages that write all nouns with capitals, and such as have none.
  private static final Set<String> CAPITALS_TELL_NOTHING = Set.of("de", "ja");

  /// From which likeness on a sentence of a release is the same but for a name, and how many words
  /// both must have.
  private static final double SAME_SENTENCE = .7;

  private static final int MIN_SAME = 2;

  /// Words of names that no release has; a sentence with more is none of a release.
  private static final int MAX_STRANGERS = 3;

  /// Characters between the place and the day of a dateline.
  private static final int MAX_DATELINE_GAP = 3;

  private final String draft;
  private final String language;
  private final PassageIndex index;
  private final ReleaseFactsStore sources;
  private final List<String> searched;
  private final List<ReleaseFactsStore.Key> about;
  private final Dated mentions;
  private final Names names;
  private final Map<String, List<ReleaseFactsStore.Key>> near = new HashMap<>();

  /// The releases by the addresses of their pages.
  private final Lazy<Map<String, Masthead>> pages = new Lazy<>(this::readPages);

  /// What facts share with the sentences that came last.
  private final Map<String, IdentityHashMap<Fact, Subject.Shared>> shared =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, IdentityHashMap<Fact, Subject.Shared>> eldest) {
          return size() > MAX_SHARED;
        }
      };

  private final Map<Span, String> bares = new HashMap<>();
  private final Map<String, AnalyzedQuery> inquiries = new HashMap<>();
  private final Map<Person, FactOutcome> persons = new HashMap<>();
  private final Map<Place, Optional<FactOutcome>> outcomes = new HashMap<>();
  private final Map<Set<ReleaseFactsStore.Key>, Map<String, List<Fact>>> facts = new HashMap<>();
  private Optional<List<ReleaseFactsStore.Key>> newest = Optional.empty();
  private Optional<Beside> last = Optional.empty();

  /// A person of the draft, and where to look for him or her.
  private record Person(String name, Optional<String> role, Set<ReleaseFactsStore.Key> releases) {}

  /// Where something stands in a sentence, which the draft may have many times.
  ///
  /// @param head whether the sentence begins a line
  private record Place(String sentence, boolean head, int start, int end) {}

  /// A sentence of the draft, or a piece of one.
  ///
  /// @param within all that it mentions
  record Sentence(Span span, List<Mention> within) {
    Sentence {
      within = List.copyOf(within);
    }
  }

  Statements(
      String draft,
      String language,
      PassageIndex index,
      ReleaseFactsStore sources,
      List<String> searched,
      List<ReleaseFactsStore.Key> about,
      Dated mentions) {
    this.draft = draft;
    this.language = language;
    this.index = index;
    this.sources = sources;
    this.searched = List.copyOf(searched);
    this.about = List.copyOf(about);
    this.mentions = mentions;
    this.names = new Names(index, language);
  }

  /// What the releases say of something in a sentence; empty where that cannot be judged.
  Optional<FactOutcome> outcome(Mention mention, Sentence sentence) {
    int start = sentence.span().start();
    boolean head = start == 0 || draft.charAt(start - 1) == '\n';
    Place place =
        new Place(
            sentence.span().of(draft),
            head,
            mention.span().start() - start,
            mention.span().end() - start);
    return outcomes.computeIfAbsent(place, _ -> looked(mention, sentence));
  }

  private Optional<FactOutcome> looked(Mention mention, Sentence sentence) {
    String bare = bares.computeIfAbsent(sentence.span(), _ -> bare(sentence));
    Set<ReleaseFactsStore.Key> keys = keys(bare, mention);
    if (mention instanceof Mention.OfPerson person) {
      return Optional.of(
          persons.computeIfAbsent(
              new Person(person.name(), person.role().map(Role::text), Set.copyOf(keys)),
              _ -> names.outcome(person, known(keys))));
    }
    if (isParagraph(mention)) {
      return Optional.empty();
    }
    if (mention instanceof Mention.OfDate) {
      Optional<FactOutcome> ofSource = source(mention, sentence);
      if (ofSource.isPresent()) {
        return ofSource;
      }
    }
    if (mention instanceof Mention.OfContact contact) {
      Optional<FactOutcome> page = page(contact);
      if (page.isPresent()) {
        return page;
      }
      List<Fact> all = facts(keys).values().stream().flatMap(List::stream).toList();
      return Optional.of(Contacts.outcome(contact, words(mention), all));
    }
    if (mention instanceof Mention.OfPlace place && isDateline(place, sentence)) {
      return dateline(mention, keys);
    }
    if (mention instanceof Mention.OfDate && isInDateline(mention, sentence)) {
      return dateline(mention, keys);
    }
    return judged(mention, sentence, bare, facts(keys));
  }

  /// A name that no release has.
  ///
  /// @param near the sentence of a release that has all the rest
  record Stranger(Span span, Citation near) {}

  /// The names in a sentence that no release has, though one has a sentence like it: a place or a
  /// firm in place of another. None in languages that write more than names with capitals, or
  /// nothing.
  List<Stranger> strangers(Sentence sentence) {
    if (CAPITALS_TELL_NOTHING.contains(language) || !index.languages().contains(language)) {
      return List.of();
    }
    String bare = bares.computeIfAbsent(sentence.span(), _ -> bare(sentence));
    Subject subject = subject(bare, language, sentence.span(), beside(sentence));
    List<Stranger> strangers = new ArrayList<>();
    List<Span> unknown = subject.strangers();
    if (unknown.size() > MAX_STRANGERS) {
      return strangers;
    }
    for (Span span : unknown) {
      boolean taken = sentence.within().stream().map(Mention::span).anyMatch(span::overlaps);
      if (!taken) {
        double[] weights = subject.weights(span, List.of(span));
        double most = SAME_SENTENCE;
        Optional<Fact> nearest = Optional.empty();
        for (Fact fact : facts(keys(bare)).getOrDefault(language, List.of())) {
          Subject.Likeness likeness = subject.to(fact, weights);
          if (likeness.share() >= most && likeness.held() >= MIN_SAME) {
            most = likeness.share();
            nearest = Optional.of(fact);
          }
        }
        nearest.ifPresent(fact -> strangers.add(new Stranger(span, fact.citation())));
      }
    }
    return strangers;
  }

  private Optional<FactOutcome> judged(
      Mention mention, Sentence sentence, String bare, Map<String, List<Fact>> byLanguage) {
    DateReading date = reading(mention, sentence);
    Beside beside = beside(sentence);
    Told claimed =
        beside.told.stream()
            .filter(one -> one.mention().equals(mention))
            .findFirst()
            .orElseGet(() -> told(mention));
    List<Span> rivals =
        Stream.concat(beside.told.stream(), Stream.of(claimed))
            .filter(claimed::isRivalOf)
            .map(one -> one.mention().span())
            .toList();
    // Where the release is there in the draft's own language, no other tells what is meant.
    boolean isOfOwn =
        about.stream().findFirst().filter(key -> key.language().equals(language)).isPresent();
    Optional<FactOutcome> best = Optional.empty();
    for (String one : searched) {
      List<Fact> facts = byLanguage.getOrDefault(one, List.of());
      Judge judge =
          new Judge(
              claimed,
              words(mention),
              date,
              one.equals(language),
              subject(bare, one, sentence.span(), beside),
              beside.in(facts),
              beside.outlook,
              rivals);
      Optional<FactOutcome> outcome = judge.outcome(facts);
      Optional<FactOutcome> told =
          isOfOwn && !one.equals(language) ? outcome.map(Statements::undiffering) : outcome;
      best =
          best.filter(earlier -> rank(earlier) <= told.map(Statements::rank).orElse(9))
              .or(() -> told);
    }
    return best;
  }

  /// An outcome without what another thing is said to be.
  private static FactOutcome undiffering(FactOutcome outcome) {
    return outcome instanceof FactOutcome.Different
        ? new FactOutcome.NotInReleases(List.of())
        : outcome;
  }

  /// What a sentence mentions, and what releases have of it.
  private static final class Beside {
    private final Span sentence;
    private final List<Told> told;
    private final Outlook outlook;
    private final ClauseBreaks clauses;
    private final IdentityHashMap<List<Fact>, Company> company = new IdentityHashMap<>();

    Beside(Span sentence, List<Told> told, Outlook outlook, ClauseBreaks clauses) {
      this.clauses = clauses;
      this.sentence = sentence;
      this.told = told;
      this.outlook = outlook;
    }

    Company in(List<Fact> facts) {
      return company.computeIfAbsent(facts, all -> new Company(told, all));
    }
  }

  /// That of a sentence; the mentions of one come one after the other.
  private Beside beside(Sentence sentence) {
    Optional<Beside> known = last.filter(one -> one.sentence.equals(sentence.span()));
    if (known.isPresent()) {
      return known.get();
    }
    Beside beside =
        new Beside(
            sentence.span(),
            Told.joined(
                sentence.within().stream().limit(Company.MAX_THINGS).map(this::told).toList(),
                draft),
            DateReader.outlook(sentence.span().of(draft), language),
            new ClauseBreaks(sentence.span().of(draft), language));
    last = Optional.of(beside);
    return beside;
  }

  private Told told(Mention mention) {
    return Told.of(mention, draft, language, mentions.tie(mention), index);
  }

  /// How a date is to be read.
  private DateReading reading(Mention mention, Sentence sentence) {
    Span span = mention.span();
    if (!(mention instanceof Mention.OfDate)) {
      return new DateReading(false, false, PeriodEnd.NEITHER);
    }
    return new DateReading(
        mentions.tie(mention) == Tie.YEARLESS,
        Approximation.of(draft, span.start(), span.end(), language) == Bound.ABOUT,
        PeriodEnd.of(draft, sentence.span(), span, language));
  }

  /// A date with a day of the week that it has not.
  ///
  /// @param date where it stands in the draft
  /// @param name where the day of the week stands, in it or beside it
  /// @param day what the date means
  record Misdated(Span date, Span name, LocalDate day) {
    /// The date without the day of the week before it.
    Span rest(String draft) {
      int start = name.start() == date.start() ? name.end() : date.start();
      while (start < date.end() && !Character.isLetterOrDigit(draft.charAt(start))) {
        start++;
      }
      // An article: Sonntag, dem 19. September.
      int word = start;
      while (word < date.end() && Character.isLowerCase(draft.charAt(word))) {
        word++;
      }
      start =
          word < date.end() && draft.charAt(word) == ' ' && word - start <= 3 ? word + 1 : start;
      return start < date.end() ? new Span(start, date.end()) : date;
    }
  }

  /// A date that the draft gives a day of the week that it has not.
  Optional<Misdated> misnamed(Mention mention) {
    if (!(mention instanceof Mention.OfDate date) || !date.when().from().equals(date.when().to())) {
      return Optional.empty();
    }
    LocalDate day = date.when().from();
    return Weekdays.beside(draft, date.span(), language)
        .filter(named -> named.day() != day.getDayOfWeek())
        .map(named -> new Misdated(date.span(), named.span(), day));
  }

  private String words(Mention mention) {
    return mention.span().of(draft);
  }

  private Subject subject(String bare, String one, Span sentence, Beside beside) {
    return new Subject(
        inquiry(bare, one),
        sentence.of(draft),
        sentence.start(),
        beside.clauses,
        shared.computeIfAbsent(one + bare, _ -> new IdentityHashMap<>()));
  }

  private static int rank(FactOutcome outcome) {
    return switch (outcome) {
      case FactOutcome.Found _ -> 0;
      case FactOutcome.Different _, FactOutcome.Misnamed _ -> 1;
      case FactOutcome.Elsewhere _ -> 2;
      case FactOutcome.NotInReleases _ -> 3;
    };
  }

  /// The releases that a sentence is held against.
  private Set<ReleaseFactsStore.Key> keys(String bare) {
    Set<ReleaseFactsStore.Key> keys = new LinkedHashSet<>(about);
    keys.addAll(near.computeIfAbsent(bare, this::near));
    if (keys.isEmpty() || !index.languages().contains(language)) {
      keys.addAll(newest());
    }
    return keys;
  }

  /// The releases that what is mentioned is held against.
  private Set<ReleaseFactsStore.Key> keys(String bare, Mention mention) {
    Set<ReleaseFactsStore.Key> keys = keys(bare);
    if (mention instanceof Mention.OfContact) {
      keys.addAll(newest());
    }
    if (mention instanceof Mention.OfReference reference) {
      sources
          .named(reference.key())
          .ifPresent(release -> keys.add(ReleaseFactsStore.Key.of(release.masthead())));
    }
    return keys;
  }

  private List<ReleaseFactsStore.Key> near(String sentence) {
    return searched.stream()
        .flatMap(one -> sources.about(inquiry(sentence, one)).keySet().stream())
        .toList();
  }

  private AnalyzedQuery inquiry(String bare, String one) {
    return inquiries.computeIfAbsent(one + bare, _ -> index.inquiry(bare, one));
  }

  private List<ReleaseFactsStore.Key> newest() {
    if (newest.isEmpty()) {
      newest =
          Optional.of(
              index.releases(NEWEST).stream()
                  .filter(masthead -> searched.contains(masthead.language()))
                  .map(ReleaseFactsStore.Key::of)
                  .toList());
    }
    return newest.get();
  }

  /// The facts of some releases by language.
  private Map<String, List<Fact>> facts(Set<ReleaseFactsStore.Key> keys) {
    return facts.computeIfAbsent(
        Set.copyOf(keys),
        _ -> {
          Map<String, List<Fact>> all = new HashMap<>();
          for (ReleaseFactsStore.Key key : keys) {
            all.computeIfAbsent(key.language(), code -> new ArrayList<>())
                .addAll(sources.get(key).facts());
          }
          return all;
        });
  }

  private List<Names.Known> known(Set<ReleaseFactsStore.Key> keys) {
    return keys.stream()
        .map(sources::get)
        .flatMap(source ->
            source.persons().stream()
                .map(one -> new Names.Known(one, source.masthead().language())))
        .toList();
  }

  /// Whether a city stands at the head of a line, right before a day: *Brussels, 13 July 2023*.
  private boolean isDateline(Mention.OfPlace place, Sentence sentence) {
    int start = place.span().start();
    int end = place.span().end();
    boolean head = start == 0 || draft.charAt(start - 1) == '\n';
    return head
        && sentence.within().stream()
            .filter(mention -> mention.span().start() >= end)
            .findFirst()
            .filter(next ->
                next instanceof Mention.OfDate
                    && next.span().start() - end <= MAX_DATELINE_GAP
                    && draft
                        .substring(end, next.span().start())
                        .chars()
                        .noneMatch(Character::isLetter))
            .isPresent();
  }

  /// Whether a day stands right behind such a city.
  private boolean isInDateline(Mention date, Sentence sentence) {
    return sentence.within().stream()
        .takeWhile(mention -> !mention.equals(date))
        .reduce((_, last) -> last)
        .filter(last -> last instanceof Mention.OfPlace place && isDateline(place, sentence))
        .isPresent();
  }

  /// Whether a number is that of a paragraph, as our sources have it: *¶11*.
  private boolean isParagraph(Mention mention) {
    int start = mention.span().start();
    return mention instanceof Mention.OfNumber && start > 0 && draft.charAt(start - 1) == '¶';
  }

  /// The day of a release beside its reference, as our sources have it: *IP/23/3831 ¶11 · 13 July
  /// 2023*; empty where it is none.
  private Optional<FactOutcome> source(Mention date, Sentence sentence) {
    String before = draft.substring(sentence.span().start(), date.span().start()).stripTrailing();
    return before.endsWith("·")
        ? sentence.within().stream()
            .filter(one -> one.span().end() <= date.span().start())
            .flatMap(
                one -> one instanceof Mention.OfReference named ? Stream.of(named) : Stream.of())
            .findFirst()
            .flatMap(named -> sources.named(named.key()))
            .flatMap(
                release -> dateline(date, Set.of(ReleaseFactsStore.Key.of(release.masthead()))))
        : Optional.empty();
  }

  private Map<String, Masthead> readPages() {
    Map<String, Masthead> read = new HashMap<>();
    index
        .releases(Integer.MAX_VALUE)
        .forEach(release -> read.putIfAbsent(release.url().toString(), release));
    return read;
  }

  /// The page of a release, with a place in it or without; empty where it is none.
  private Optional<FactOutcome> page(Mention.OfContact contact) {
    String address = words(contact);
    int place = address.indexOf('#');
    String page = place < 0 ? address : address.substring(0, place);
    return contact.channel() == Mention.Channel.WEB
        ? Optional.ofNullable(pages.get().get(page))
            .map(release -> {
              Passage masthead = release.passage();
              return new Found(new Citation(masthead, release, 0, masthead.text().length(), 0));
            })
        : Optional.empty();
  }

  /// The place or the day of a dateline against those of the mastheads.
  private Optional<FactOutcome> dateline(Mention mention, Set<ReleaseFactsStore.Key> keys) {
    Told claimed = told(mention);
    List<Fact> printed =
        facts(keys).values().stream()
            .flatMap(List::stream)
            .filter(
                fact -> fact.isOfMasthead() && fact.mention().getClass().equals(mention.getClass()))
            .toList();
    Optional<Fact> same = printed.stream().filter(fact -> claimed.isSame(fact.told())).findFirst();
    Optional<Masthead> main = about.stream().findFirst().map(key -> sources.get(key).masthead());
    return same.<FactOutcome>map(fact -> new Found(fact.citation()))
        .or(() ->
            printed.stream()
                .filter(fact -> main.filter(fact.citation().masthead()::equals).isPresent())
                .findFirst()
                .map(fact ->
                    new Different(
                        List.of(new Difference(fact.printed(), words(mention), fact.citation())))));
  }

  /// A sentence with blanks in place of its dates, numbers, references and contacts. What its
  /// numbers count stays, and its places do.
  private String bare(Sentence sentence) {
    Span span = sentence.span();
    StringBuilder bare = new StringBuilder(span.of(draft));
    for (Mention one : sentence.within()) {
      if (!(one instanceof Mention.OfPerson) && !(one instanceof Mention.OfPlace)) {
        Span blank = Counted.withoutNoun(one, draft);
        for (int i = blank.start(); i < Math.min(blank.end(), span.end()); i++) {
          bare.setCharAt(i - span.start(), ' ');
        }
      }
    }
    return bare.toString();
  }
}
