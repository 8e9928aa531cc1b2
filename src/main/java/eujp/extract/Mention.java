package eujp.extract;

import eujp.extract.dates.When;
import eujp.text.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// Something that a text mentions and that can be looked up: a date, a number, a person or a
/// reference.
public sealed interface Mention {
  /// Where it stands in the text.
  Span span();

  /// A date or a period.
  ///
  /// @param span its words, with those that bound it: `3 July`, `by 2030`
  /// @param when what they mean
  record OfDate(Span span, When when) implements Mention {
    public OfDate {
      Objects.requireNonNull(span);
      Objects.requireNonNull(when);
    }
  }

  /// A number that is neither part of a date nor of a name.
  ///
  /// @param span its words, with the unit: `€2 billion`, `12.5 %`, `four crops`
  /// @param value the number, scaled: two billion
  /// @param unit `EUR`, `USD`, `JPY`, `GBP` or `CHF` for money, `%`, a unit of measurement as
  ///   printed, or else the counted noun as printed; empty where none follows
  record OfNumber(Span span, BigDecimal value, String unit) implements Mention {
    public OfNumber {
      Objects.requireNonNull(span);
      Objects.requireNonNull(value);
      Objects.requireNonNull(unit);
    }
  }

  /// A person by name.
  ///
  /// @param span the name, without role and form of address
  /// @param name the words of the span
  /// @param role what the text says beside the name that the person is: `President of the European
  ///   Commission`; empty where it says nothing
  record OfPerson(Span span, String name, Optional<Role> role) implements Mention {
    public OfPerson {
      Objects.requireNonNull(span);
      Objects.requireNonNull(name);
      Objects.requireNonNull(role);
    }
  }

  /// The identifier of a document: `IP/23/3831`, `Regulation (EU) 2019/1020`.
  ///
  /// @param span as printed
  /// @param key the same for every way to write it, without blanks and in upper case
  record OfReference(Span span, String key) implements Mention {
    public OfReference {
      Objects.requireNonNull(span);
      Objects.requireNonNull(key);
    }
  }
}
