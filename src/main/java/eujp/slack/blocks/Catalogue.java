package eujp.slack.blocks;

import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import java.util.List;
import java.util.stream.Stream;

/// What releases hold of one sort.
public sealed interface Catalogue {
  /// All that it lists.
  List<?> all();

  /// How many things it lists.
  default int size() {
    return all().size();
  }

  /// Whether some of it is shown in one language and is there in another too.
  default boolean isAlsoIn(String language) {
    Stream<List<String>> languages =
        switch (this) {
          case Quotes(List<Quotation> all) -> all.stream().map(Quotation::languages);
          case People(List<NamedPerson> all) -> all.stream().map(NamedPerson::languages);
          case Timeline(List<Event> all) -> all.stream().map(Event::languages);
          case Commitments(List<Commitment> all) -> all.stream().map(Commitment::languages);
        };
    return languages.anyMatch(some -> some.indexOf(language) > 0);
  }

  /// Whose words are quoted.
  record Quotes(List<Quotation> all) implements Catalogue {
    public Quotes {
      all = List.copyOf(all);
    }
  }

  /// Who is named.
  record People(List<NamedPerson> all) implements Catalogue {
    public People {
      all = List.copyOf(all);
    }
  }

  /// What is dated.
  record Timeline(List<Event> all) implements Catalogue {
    public Timeline {
      all = List.copyOf(all);
    }
  }

  /// Who commits to what.
  record Commitments(List<Commitment> all) implements Catalogue {
    public Commitments {
      all = List.copyOf(all);
    }
  }
}
