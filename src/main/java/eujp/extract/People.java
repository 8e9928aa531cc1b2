package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.NamedPerson.How;
import eujp.extract.part.Wording;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.speech.PersonName;
import eujp.speech.SpeechWords;
import eujp.speech.Titles;
import eujp.text.Span;
import eujp.text.Wordform;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody whom releases name.
///
/// A full name is one person under any order of its words, with or without accents. A name of one
/// word is the person of the same release who has that word in the name, else the only one of all
/// releases who has, else somebody of whom nothing more is known.
public final class People {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  private static final int MAX_IN_A_CONTACT = 6;

  /// Characters before a name in which a preposition is looked for.
  private static final int MAX_BEFORE = 40;

  /// Persons with names that begin alike; more are not looked at.
  private static final int MAX_NEAR = 100;

  /// Letters at the beginning of a name that are the same in all grammatical cases.
  private static final int MIN_BEGINNING = 3;

  /// Characters of a Japanese surname that tells whose it is.
  private static final int MIN_SURNAME = 2;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Naming> namings = new ArrayList<>();

  /// Those whose names have a word that begins so.
  private final Map<String, List<Draft>> byBeginning = new HashMap<>();

  private People() {}

  /// One place where somebody is named.
  ///
  /// @param release the number of the release among those that are read
  /// @param order the number of the naming among all
  /// @param governed whether the name follows a preposition, so that it may stand in another case
  private record Naming(
      PersonName key,
      Optional<String> role,
      Appearance appearance,
      Reach reach,
      boolean governed,
      int release,
      int order) {}

  private static final class Draft {
    private final PersonName key;
    private final List<Naming> namings = new ArrayList<>();
    private final Set<Integer> releases = new HashSet<>();

    Draft(PersonName key) {
      this.key = key;
    }

    void add(Naming naming) {
      namings.add(naming);
      releases.add(naming.release());
    }

    /// Whether a name in Han characters begins with a surname.
    boolean isNamed(String surname) {
      String name = namings.getFirst().appearance().name();
      return isHan(name) && name.length() > surname.length() && name.startsWith(surname);
    }

    boolean isIn(int release) {
      return releases.contains(release);
    }
  }

  /// The persons, in the order in which they are first named; those who are only contacts stand
  /// last.
  public static List<NamedPerson> of(List<Release> releases) {
    return of(releases, Wording.USUAL);
  }

  /// The same in a wording. Who is named in several versions of a release is one person.
  public static List<NamedPerson> of(List<Release> releases, Wording wording) {
    List<List<Release>> versions = wording.versions(releases);
    VersionedPeople people =
        new VersionedPeople(read(versions.stream().map(List::getFirst).toList()));
    for (List<Release> release : versions) {
      release.stream().skip(1).forEach(version -> people.add(release.getFirst(), version));
    }
    return people.all().stream()
        .filter(person ->
            person.appearances().stream().anyMatch(place -> wording.takes(place.citation())))
        .sorted(Comparator.comparing(NamedPerson::contact))
        .toList();
  }

  private static List<NamedPerson> read(List<Release> releases) {
    People people = new People();
    for (int i = 0; i < releases.size(); i++) {
      people.read(releases.get(i), i);
    }
    people.join();
    people.addSurnames(releases);
    return people.drafts.stream()
        .map(People::person)
        .sorted(Comparator.comparing(NamedPerson::contact))
        .toList();
  }

  /// The full name of a speaker, where one of some persons is he or she; else as printed.
  public static String nameOf(Speaker speaker, List<NamedPerson> persons) {
    return persons.stream()
        .filter(person ->
            person.appearances().stream()
                .anyMatch(
                    place -> place.how() == How.SPEAKS && speaker.name().endsWith(place.name())))
        .map(NamedPerson::name)
        .findFirst()
        .orElse(speaker.name());
  }

  private void read(Release release, int number) {
    String language = release.masthead().language();
    List<PassageText> passages = PassageText.of(release, TOLD);
    List<List<Mention.OfPerson>> named =
        passages.stream().map(passage -> NameReader.read(passage.text(), language)).toList();
    Named all = Named.of(named);
    for (int i = 0; i < passages.size(); i++) {
      PassageText passage = passages.get(i);
      for (Mention.OfPerson mention : named.get(i)) {
        Appearance appearance =
            new Appearance(How.NAMED, mention.name(), passage.cite(mention.span()));
        boolean governed = isGoverned(passage.text(), mention, language);
        Reach reach = Reach.behind(passage.text(), endOf(mention));
        add(appearance, mention.role().map(Role::text), reach, governed, number);
      }
      passage.passage().speakers().stream()
          .filter(speaker -> speaker.isNamed() && !Titles.namesBody(speaker.name()))
          .forEach(speaker -> speaker(passage, speaker, all, number));
    }
    title(release, all, number);
    for (PassageText contact : PassageText.of(release, Set.of(Kind.CONTACT))) {
      contact(contact, number);
    }
  }

  /// Behind a name and the office.
  private static int endOf(Mention.OfPerson mention) {
    int name = mention.span().end();
    return Math.max(name, mention.role().map(role -> role.span().end()).orElse(name));
  }

  /// Adds who is named in the title of a release, with the office, and nowhere else in full.
  private void title(Release release, Named named, int number) {
    PassageText masthead =
        new PassageText(release.masthead().passage(), release.masthead(), List.of());
    String title = release.masthead().title();
    for (Mention.OfPerson mention : NameReader.read(title, release.masthead().language())) {
      PersonName name = PersonName.of(mention.name());
      if (name.isFull() && mention.role().isPresent() && named.within(name).isEmpty()) {
        Citation citation = masthead.cite(mention.span());
        add(
            new Appearance(How.NAMED, mention.name(), citation),
            mention.role().map(Role::text),
            Reach.NONE,
            false,
            number);
      }
    }
  }

  /// Whether a preposition stands before a person and the office.
  private static boolean isGoverned(String text, Mention.OfPerson mention, String language) {
    int start = mention.role().map(role -> role.span().start()).orElse(mention.span().start());
    int from = Math.min(start, mention.span().start());
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    String before = text.substring(Math.max(line, from - MAX_BEFORE), from);
    List<Wordform> words = Wordform.of(before);
    PeopleWords known = PeopleWords.of(language);
    int last = words.size() - 1;
    while (last > 0 && known.isTitle(words.get(last))) {
      last--;
    }
    return last >= 0
        && (known.links().contains(words.get(last).lower())
            || SpeechWords.of(language).isAttributing(words, last));
  }

  /// Adds who says words of a passage: by the name that the release itself has for the person.
  private void speaker(PassageText passage, Speaker speaker, Named named, int release) {
    String language = passage.masthead().language();
    PersonName said = PersonName.of(speaker.name());
    Optional<Mention.OfPerson> same = named.within(said);
    if (same.isEmpty() && !said.isFull() && isOfAnOffice(speaker.name(), named, language)) {
      return;
    }
    if (same.isEmpty() && said.isFull() && !NameReader.isName(speaker.name(), language)) {
      return;
    }
    Optional<Mention.OfPerson> within =
        NameReader.read(speaker.name(), language).stream().findFirst();
    String name = same.or(() -> within).map(Mention.OfPerson::name).orElse(speaker.name());
    boolean attributed =
        passage.passage().kind() == Kind.QUOTE || !passage.text().contains(speaker.name());
    boolean told =
        passage.passage().kind() != Kind.QUOTE && same.flatMap(Mention.OfPerson::role).isPresent();
    Optional<String> role =
        within
            .flatMap(Mention.OfPerson::role)
            .map(Role::text)
            .or(() ->
                Optional.of(speaker.role())
                    .filter(words -> attributed && !told && !words.isEmpty()));
    Appearance speaks = new Appearance(How.SPEAKS, name, spoken(passage, speaker, name));
    add(speaks, role, Reach.NONE, false, release);
  }

  /// Whether a single word is a place's, or one of what somebody's office is of.
  private static boolean isOfAnOffice(String word, Named named, String language) {
    return named.offices().containsAll(PersonName.of(word).words())
        || !PlaceReader.read(word, language).isEmpty();
  }

  /// Who is named in a release.
  ///
  /// @param byWord full names, by the first of their words
  /// @param offices the words of all offices
  private record Named(Map<String, Map<PersonName, Mention.OfPerson>> byWord, Set<String> offices) {
    static Named of(List<List<Mention.OfPerson>> mentions) {
      Map<String, Map<PersonName, Mention.OfPerson>> byWord = new HashMap<>();
      Set<String> offices = new HashSet<>();
      for (Mention.OfPerson mention : mentions.stream().flatMap(List::stream).toList()) {
        PersonName name = PersonName.of(mention.name());
        if (name.isFull()) {
          byWord
              .computeIfAbsent(name.words().iterator().next(), word -> new LinkedHashMap<>())
              .putIfAbsent(name, mention);
        }
        mention.role().ifPresent(role -> offices.addAll(PersonName.of(role.text()).words()));
      }
      return new Named(byWord, offices);
    }

    /// The first person whose full name is within another.
    Optional<Mention.OfPerson> within(PersonName other) {
      return other.words().stream()
          .flatMap(word -> byWord.getOrDefault(word, Map.of()).entrySet().stream().limit(MAX_NEAR))
          .filter(one -> one.getKey().isWithin(other))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /// The sentence that says who speaks, or the words where none does.
  private static Citation spoken(PassageText passage, Speaker speaker, String name) {
    int at = passage.text().indexOf(name);
    return at >= 0
        ? passage.cite(new Span(at, at + name.length()))
        : passage.passage().speech().stream()
            .filter(speech -> speech.by().contains(speaker))
            .findFirst()
            .map(speech -> passage.cite(new Span(speech.start(), speech.end())))
            .orElseGet(passage::whole);
  }

  /// The first line of a contact begins with the name, where it looks like one: what stands before
  /// a number or a mark.
  private void contact(PassageText passage, int release) {
    String first = passage.text().lines().findFirst().orElse("");
    PeopleWords known = PeopleWords.of(passage.masthead().language());
    List<Wordform> words = new ArrayList<>();
    for (Wordform word : Wordform.of(first)) {
      boolean goesOn = words.isEmpty() || word.gap().isBlank() || word.gap().equals(". ");
      boolean reads = word.text().codePoints().anyMatch(Character::isDigit) || isMail(first, word);
      if (!goesOn || reads) {
        break;
      }
      words.add(word);
    }
    boolean isName =
        words.size() > 1
            && words.size() <= MAX_IN_A_CONTACT
            && words.getFirst().isCapitalised()
            && words.stream().noneMatch(word -> isNoName(word, known));
    if (isName) {
      Span span = new Span(words.getFirst().start(), words.getLast().end());
      add(
          new Appearance(How.CONTACT, span.of(passage.text()), passage.cite(span)),
          Optional.empty(),
          Reach.in(passage.text()),
          false,
          release);
    }
  }

  private static boolean isMail(String line, Wordform word) {
    return word.end() < line.length() && line.charAt(word.end()) == '@';
  }

  private static boolean isNoName(Wordform word, PeopleWords known) {
    return word.isCapitalised()
        && !word.isAllCapitals()
        && (known.notNames().contains(word.lower())
            || PeopleWords.of("en").notNames().contains(word.lower()));
  }

  private void add(
      Appearance appearance, Optional<String> role, Reach reach, boolean governed, int release) {
    PersonName key = PersonName.of(appearance.name());
    if (!key.words().isEmpty()) {
      namings.add(new Naming(key, role, appearance, reach, governed, release, namings.size()));
    }
  }

  /// Puts the namings of one person together, the fullest names first.
  private void join() {
    Map<String, List<Draft>> byWord = new HashMap<>();
    Map<String, List<Draft>> byFirst = new HashMap<>();
    List<Naming> byLength = new ArrayList<>(namings);
    byLength.sort(
        Comparator.comparingInt((Naming naming) -> -naming.key().words().size())
            .thenComparingInt(People::japaneseLength));
    for (Naming naming : byLength) {
      String word = naming.key().words().iterator().next();
      fitting(naming, byWord.getOrDefault(word, List.of()))
          .or(() -> japanese(naming, byFirst.getOrDefault(first(word), List.of())))
          .or(() -> inflected(naming, byBeginning.getOrDefault(beginning(word), List.of())))
          .orElseGet(() -> {
            Draft draft = new Draft(naming.key());
            drafts.add(draft);
            byFirst.computeIfAbsent(first(word), key -> new ArrayList<>()).add(draft);
            for (String one : naming.key().words()) {
              byWord.computeIfAbsent(one, key -> new ArrayList<>()).add(draft);
              byBeginning.computeIfAbsent(beginning(one), key -> new ArrayList<>()).add(draft);
            }
            return draft;
          })
          .add(naming);
    }
    for (Draft draft : drafts) {
      draft.namings.sort(Comparator.comparingInt(Naming::order));
    }
    drafts.sort(Comparator.comparingInt(draft -> draft.namings.getFirst().order()));
  }

  /// The negative length of a name in Han characters, so that the fullest comes first; 0 for
  /// others.
  private static int japaneseLength(Naming naming) {
    String name = naming.appearance().name();
    return isHan(name) ? -name.length() : 0;
  }

  private static boolean isHan(String name) {
    return !name.isEmpty()
        && name.codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }

  /// The only person of the same release whose name in Han characters begins with a surname.
  private static Optional<Draft> japanese(Naming naming, List<Draft> near) {
    String surname = naming.appearance().name();
    if (!isHan(surname) || surname.length() < MIN_SURNAME) {
      return Optional.empty();
    }
    List<Draft> fitting =
        near.stream()
            .limit(MAX_NEAR)
            .filter(draft -> draft.isIn(naming.release()))
            .filter(draft -> draft.isNamed(surname))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /// What a name has in all grammatical cases.
  private static String beginning(String word) {
    return word.substring(0, Math.min(MIN_BEGINNING, word.length()));
  }

  private static Optional<Draft> fitting(Naming naming, List<Draft> near) {
    List<Draft> fitting = near.stream().filter(draft -> naming.key().isWithin(draft.key)).toList();
    Optional<Draft> only = fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    return fitting.stream()
        .filter(draft -> draft.key.words().equals(naming.key().words()))
        .findFirst()
        .or(() -> fitting.stream().filter(draft -> draft.isIn(naming.release())).findFirst())
        .or(() -> only);
  }

  /// The only person of the same release whose name is this one in another grammatical case.
  private static Optional<Draft> inflected(Naming naming, List<Draft> near) {
    String language = naming.appearance().citation().masthead().language();
    PeopleWords known = PeopleWords.of(language);
    List<Draft> fitting =
        near.stream()
            .limit(MAX_NEAR)
            .filter(draft -> draft.isIn(naming.release()))
            .filter(draft -> isInflected(naming.key(), draft.key, known))
            .distinct()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean isInflected(PersonName name, PersonName other, PeopleWords known) {
    return name.words().stream()
        .allMatch(
            word -> other.words().stream().anyMatch(form -> known.isSameInOtherCase(word, form)));
  }

  /// Adds where somebody of a full name is named by surname alone, with nothing beside it: *Breton
  /// added*.
  private void addSurnames(List<Release> releases) {
    Map<String, Set<Draft>> bySurname = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.key.isFull()) {
        draft.namings.stream()
            .flatMap(naming -> PersonName.surnames(naming.appearance().name()).stream())
            .forEach(
                name -> bySurname.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(draft));
      }
    }
    for (int i = 0; i < releases.size(); i++) {
      String language = releases.get(i).masthead().language();
      for (PassageText passage : PassageText.of(releases.get(i), TOLD)) {
        addInOtherCases(passage, i, language);
        for (Span bare : NameReader.bareNames(passage.text(), language)) {
          String name = PersonName.fold(bare.of(passage.text()));
          addBare(passage, bare, i, bySurname.getOrDefault(name, Set.of()));
        }
      }
    }
  }

  /// Adds where the full name of somebody of the release stands in another grammatical case, with
  /// nothing beside it.
  private void addInOtherCases(PassageText passage, int release, String language) {
    PeopleWords known = PeopleWords.of(language);
    if (known.cases().isEmpty()) {
      return;
    }
    for (Span row : NameReader.fullRows(passage.text(), language)) {
      PersonName name = PersonName.of(row.of(passage.text()));
      Set<Draft> bearers = new LinkedHashSet<>();
      String first = name.words().isEmpty() ? "" : name.words().iterator().next();
      List<Draft> near = byBeginning.getOrDefault(beginning(first), List.of());
      for (Draft draft : near.subList(0, Math.min(MAX_NEAR, near.size()))) {
        boolean other =
            draft.isIn(release)
                && draft.key.words().size() == name.words().size()
                && !draft.key.words().equals(name.words())
                && isInflected(name, draft.key, known);
        if (other) {
          bearers.add(draft);
        }
      }
      addBare(passage, row, release, bearers);
    }
  }

  private static void addBare(PassageText passage, Span bare, int release, Set<Draft> bearers) {
    List<Draft> here = bearers.stream().filter(draft -> draft.isIn(release)).toList();
    if (here.size() != 1) {
      return;
    }
    List<Naming> known = here.getFirst().namings;
    boolean counted =
        known.stream()
            .map(naming -> naming.appearance().citation())
            .anyMatch(citation ->
                citation.passage().id().equals(passage.passage().id())
                    && citation.markStart() <= bare.start()
                    && bare.end() <= citation.markEnd()
                    && citation.markEnd() - citation.markStart() < passage.text().length());
    if (!counted) {
      String name = bare.of(passage.text());
      known.add(
          new Naming(
              PersonName.of(name),
              Optional.empty(),
              new Appearance(How.NAMED, name, passage.cite(bare)),
              Reach.NONE,
              false,
              release,
              0));
      known.sort(Comparator.comparingInt(Naming::release).thenComparingInt(People::paragraph));
    }
  }

  private static int paragraph(Naming naming) {
    return naming.appearance().citation().passage().id().ordinal();
  }

  private static NamedPerson person(Draft draft) {
    int most =
        draft.namings.stream().mapToInt(naming -> naming.key().words().size()).max().orElse(0);
    List<Naming> fullest =
        draft.namings.stream().filter(naming -> naming.key().words().size() == most).toList();
    String name =
        fullest.stream()
            .filter(naming -> !naming.governed())
            .findFirst()
            .orElse(fullest.getFirst())
            .appearance()
            .name();
    List<String> roles = roles(draft);
    Reach reach = draft.namings.stream().map(Naming::reach).reduce(Reach.NONE, Reach::and);
    boolean contact =
        draft.namings.stream().allMatch(naming -> naming.appearance().how() == How.CONTACT);
    return new NamedPerson(
        name, roles, contact, reach, draft.namings.stream().map(Naming::appearance).toList());
  }

  /// The offices of a person, each once, in their order but for one that only says less than
  /// another: *Minister* stands behind *Minister for Energy*.
  private static List<String> roles(Draft draft) {
    Set<String> printed = new LinkedHashSet<>();
    draft.namings.forEach(naming -> naming.role().ifPresent(printed::add));
    List<String> full = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String role : printed) {
      Set<String> words = PersonName.of(role).words();
      boolean less =
          printed.stream()
              .map(other -> PersonName.of(other).words())
              .anyMatch(other -> other.size() > words.size() && other.containsAll(words));
      (less ? part : full).add(role);
    }
    full.addAll(part);
    return full;
  }
}
