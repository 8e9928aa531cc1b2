package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.NamedPerson.How;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.speech.PersonName;
import eujp.speech.Titles;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE);

  private static final int MAX_IN_A_CONTACT = 6;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Naming> namings = new ArrayList<>();

  private People() {}

  /// One place where somebody is named.
  ///
  /// @param release the number of the release among those that are read
  /// @param order the number of the naming among all
  private record Naming(
      PersonName key, Optional<String> role, Appearance appearance, int release, int order) {}

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

    boolean isIn(int release) {
      return releases.contains(release);
    }
  }

  /// The persons, in the order in which they are first named; those who are only contacts stand
  /// last.
  public static List<NamedPerson> of(List<Release> releases) {
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
    for (PassageText passage : PassageText.of(release, TOLD)) {
      for (Mention.OfPerson mention : NameReader.read(passage.text(), language)) {
        Appearance appearance =
            new Appearance(How.NAMED, mention.name(), passage.cite(mention.span()));
        add(appearance, mention.role().map(Role::text), number);
      }
      passage.passage().speakers().stream()
          .filter(speaker -> !Titles.namesBody(speaker.name()))
          .forEach(speaker -> speaker(passage, speaker, number));
    }
    for (PassageText contact : PassageText.of(release, Set.of(Kind.CONTACT))) {
      contact(contact, number);
    }
  }

  private void speaker(PassageText passage, Speaker speaker, int release) {
    String language = passage.masthead().language();
    Optional<Mention.OfPerson> within =
        NameReader.read(speaker.name(), language).stream().findFirst();
    String name = within.map(Mention.OfPerson::name).orElse(speaker.name());
    boolean attributed =
        passage.passage().kind() == Kind.QUOTE || !passage.text().contains(speaker.name());
    Optional<String> role =
        within
            .flatMap(Mention.OfPerson::role)
            .map(Role::text)
            .or(() -> Optional.of(speaker.role()).filter(words -> attributed && !words.isEmpty()));
    add(new Appearance(How.SPEAKS, name, spoken(passage, speaker, name)), role, release);
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

  private void add(Appearance appearance, Optional<String> role, int release) {
    PersonName key = PersonName.of(appearance.name());
    if (!key.words().isEmpty()) {
      namings.add(new Naming(key, role, appearance, release, namings.size()));
    }
  }

  /// Puts the namings of one person together, the fullest names first.
  private void join() {
    Map<String, List<Draft>> byWord = new HashMap<>();
    List<Naming> byLength = new ArrayList<>(namings);
    byLength.sort(Comparator.comparingInt(naming -> -naming.key().words().size()));
    for (Naming naming : byLength) {
      String word = naming.key().words().iterator().next();
      draft(naming, byWord.getOrDefault(word, List.of()), byWord).add(naming);
    }
    for (Draft draft : drafts) {
      draft.namings.sort(Comparator.comparingInt(Naming::order));
    }
    drafts.sort(Comparator.comparingInt(draft -> draft.namings.getFirst().order()));
  }

  private Draft draft(Naming naming, List<Draft> near, Map<String, List<Draft>> byWord) {
    List<Draft> fitting = near.stream().filter(draft -> naming.key().isWithin(draft.key)).toList();
    Optional<Draft> only = fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    return fitting.stream()
        .filter(draft -> draft.key.words().equals(naming.key().words()))
        .findFirst()
        .or(() -> fitting.stream().filter(draft -> draft.isIn(naming.release())).findFirst())
        .or(() -> only)
        .orElseGet(() -> {
          Draft draft = new Draft(naming.key());
          drafts.add(draft);
          for (String word : naming.key().words()) {
            byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(draft);
          }
          return draft;
        });
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
        for (Span bare : NameReader.bareNames(passage.text(), language)) {
          String name = PersonName.fold(bare.of(passage.text()));
          addBare(passage, bare, i, bySurname.getOrDefault(name, Set.of()));
        }
      }
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
    String name =
        draft.namings.stream()
            .filter(naming -> naming.key().words().size() == most)
            .map(naming -> naming.appearance().name())
            .findFirst()
            .orElseThrow();
    Set<String> roles = new LinkedHashSet<>();
    draft.namings.forEach(naming -> naming.role().ifPresent(roles::add));
    Reach reach =
        draft.namings.stream()
            .map(Naming::appearance)
            .filter(place -> place.how() == How.CONTACT)
            .map(place -> Reach.in(place.citation().passage().text()))
            .reduce(Reach.NONE, Reach::and);
    boolean contact =
        draft.namings.stream().allMatch(naming -> naming.appearance().how() == How.CONTACT);
    return new NamedPerson(
        name,
        List.copyOf(roles),
        contact,
        reach,
        draft.namings.stream().map(Naming::appearance).toList());
  }
}
