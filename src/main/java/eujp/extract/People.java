package eujp.extract;

import eujp.answer.Citation;
import eujp.answer.Span;
import eujp.extract.Person.Appearance;
import eujp.extract.Person.How;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.release.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everybody whom releases name.
///
/// A full name is one person under any order of its words, with or without accents. A name of one
/// word is the person of the same release who has that word in the name, else the only one of all
/// releases who has, else somebody of whom nothing more is known.
public final class People {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE);

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Naming> namings = new ArrayList<>();

  private People() {}

  /// One place where somebody is named.
  private record Naming(
      PersonName key, Optional<String> role, Appearance appearance, int release) {}

  private static final class Draft {
    private final PersonName key;
    private final List<Naming> namings = new ArrayList<>();

    Draft(PersonName key) {
      this.key = key;
    }

    boolean isIn(int release) {
      return namings.stream().anyMatch(naming -> naming.release() == release);
    }
  }

  /// The persons, in the order in which they are first named; those who are only contacts stand
  /// last.
  public static List<Person> of(List<Release> releases) {
    People people = new People();
    for (int i = 0; i < releases.size(); i++) {
      people.read(releases.get(i), i);
    }
    people.join();
    people.addSurnames(releases);
    return people.drafts.stream()
        .map(People::person)
        .sorted(Comparator.comparing(Person::contact))
        .toList();
  }

  /// The full name of a speaker, where one of some persons is he or she; else as printed.
  static String nameOf(Speaker speaker, List<Person> persons) {
    return persons.stream()
        .filter(person ->
            person.appearances().stream()
                .anyMatch(
                    place -> place.how() == How.SPEAKS && speaker.name().endsWith(place.name())))
        .map(Person::name)
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
      passage.passage().speaker().ifPresent(speaker -> speaker(passage, speaker, number));
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
    boolean attributed = passage.passage().kind() == Kind.QUOTE;
    Optional<String> role =
        within
            .flatMap(Mention.OfPerson::role)
            .map(Role::text)
            .or(() -> Optional.of(speaker.role()).filter(words -> attributed && !words.isEmpty()));
    add(new Appearance(How.SPEAKS, name, spoken(passage, name)), role, release);
  }

  /// The sentence that says who speaks, or all the words where none does.
  private static Citation spoken(PassageText passage, String name) {
    int at = passage.text().indexOf(name);
    return at < 0 ? passage.whole() : passage.cite(new Span(at, at + name.length()));
  }

  /// The first line of a contact is the name, where it looks like one.
  private void contact(PassageText passage, int release) {
    String first = passage.text().lines().findFirst().orElse("").strip();
    List<Word> words = Word.of(first);
    boolean isName =
        words.size() > 1
            && words.size() <= 6
            && words.getFirst().isCapitalised()
            && words.stream()
                .noneMatch(word -> word.text().codePoints().anyMatch(Character::isDigit))
            && words.stream()
                .noneMatch(word ->
                    PeopleWords.of("en").notNames().contains(word.lower())
                        && word.isCapitalised()
                        && !word.isAllCapitals());
    if (isName) {
      Span span = new Span(words.getFirst().start(), words.getLast().end());
      add(
          new Appearance(How.CONTACT, span.of(passage.text()), passage.cite(span)),
          Optional.empty(),
          release);
    }
  }

  private void add(Appearance appearance, Optional<String> role, int release) {
    PersonName key = PersonName.of(appearance.name());
    if (!key.words().isEmpty()) {
      namings.add(new Naming(key, role, appearance, release));
    }
  }

  /// Puts the namings of one person together, the fullest names first.
  private void join() {
    List<Naming> byLength = new ArrayList<>(namings);
    byLength.sort(Comparator.comparingInt(naming -> -naming.key().words().size()));
    for (Naming naming : byLength) {
      draft(naming).namings.add(naming);
    }
    for (Draft draft : drafts) {
      draft.namings.sort(Comparator.comparingInt(namings::indexOf));
    }
    drafts.sort(Comparator.comparingInt(draft -> namings.indexOf(draft.namings.getFirst())));
  }

  private Draft draft(Naming naming) {
    List<Draft> fitting =
        drafts.stream().filter(draft -> naming.key().isWithin(draft.key)).toList();
    List<Draft> here = fitting.stream().filter(draft -> draft.isIn(naming.release())).toList();
    List<Draft> same =
        fitting.stream().filter(draft -> draft.key.words().equals(naming.key().words())).toList();
    if (!same.isEmpty()) {
      return same.getFirst();
    }
    if (!here.isEmpty()) {
      return here.getFirst();
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    Draft draft = new Draft(naming.key());
    drafts.add(draft);
    return draft;
  }

  /// Adds where somebody of a full name is named by surname alone, with nothing beside it: *Breton
  /// added*.
  private void addSurnames(List<Release> releases) {
    for (int i = 0; i < releases.size(); i++) {
      String language = releases.get(i).masthead().language();
      for (PassageText passage : PassageText.of(releases.get(i), TOLD)) {
        for (Span bare : NameReader.bareNames(passage.text(), language)) {
          addBare(passage, bare, i);
        }
      }
    }
  }

  private void addBare(PassageText passage, Span bare, int release) {
    String name = bare.of(passage.text());
    String folded = PersonName.fold(Word.of(name).getLast().text());
    List<Draft> bearers =
        drafts.stream()
            .filter(draft -> draft.isIn(release) && draft.key.isFull() && isSurname(draft, folded))
            .toList();
    if (bearers.size() != 1) {
      return;
    }
    Draft bearer = bearers.getFirst();
    boolean known =
        bearer.namings.stream()
            .map(Naming::appearance)
            .filter(appearance -> appearance.how() != How.SPEAKS)
            .map(Appearance::citation)
            .anyMatch(citation ->
                citation.passage().id().equals(passage.passage().id())
                    && citation.markStart() <= bare.start()
                    && bare.end() <= citation.markEnd());
    if (!known) {
      Appearance appearance = new Appearance(How.NAMED, name, passage.cite(bare));
      bearer.namings.add(new Naming(PersonName.of(name), Optional.empty(), appearance, release));
      bearer.namings.sort(Comparator.comparingInt(People::place));
    }
  }

  private static boolean isSurname(Draft draft, String folded) {
    return draft.namings.stream()
        .map(naming -> naming.appearance().name())
        .anyMatch(name -> PersonName.surnames(name).contains(folded));
  }

  private static int place(Naming naming) {
    Passage passage = naming.appearance().citation().passage();
    return naming.release() * 100_000 + passage.id().ordinal();
  }

  private static Person person(Draft draft) {
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
    boolean contact =
        draft.namings.stream().allMatch(naming -> naming.appearance().how() == How.CONTACT);
    return new Person(
        name, List.copyOf(roles), contact, draft.namings.stream().map(Naming::appearance).toList());
  }
}
