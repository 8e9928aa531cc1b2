package eujp.extract;

import eujp.extract.dates.When;
import eujp.text.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// Something that a text mentions and that can be looked up: a date, a number, an ordinal, a
/// person, a place, a reference, or where somebody can be reached.
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
  /// @param span its words, with the unit and what bounds it: `€2 billion`, `12.5 %`, `four crops`,
  ///   `more than 40`
  /// @param value the number, scaled: two billion
  /// @param unit the ISO 4217 code of money, `%`, `pp` for percentage points, `×` for a multiple, a
  ///   unit of measurement as printed, or else the counted noun as printed; empty where none
  ///   follows
  /// @param bound how near the text says that it is
  /// @param figure its digits or words alone, with those for thousands and millions
  record OfNumber(Span span, BigDecimal value, String unit, Bound bound, Span figure)
      implements Mention {
    public OfNumber {
      Objects.requireNonNull(figure);
      Objects.requireNonNull(span);
      Objects.requireNonNull(value);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(bound);
    }
  }

  /// How near to what it stands for a text says that a number is.
  enum Bound {
    EXACTLY,
    /// *some 20*
    ABOUT,
    /// *nearly 500*
    NEARLY,
    /// *more than 40*
    OVER,
    /// *at least 40*
    AT_LEAST,
    /// *fewer than 40*
    UNDER,
    /// *up to 40*
    AT_MOST
  }

  /// A number that orders: *28th*, *first*.
  ///
  /// @param span its digits with their ending, or its words
  /// @param value from 1
  record OfOrdinal(Span span, int value) implements Mention {
    public OfOrdinal {
      Objects.requireNonNull(span);
    }
  }

  /// A city.
  ///
  /// @param span its name, in whichever form
  /// @param key the same for its names in all languages; of a city that is not known the bare name
  /// @param located whether the text says that something is there
  /// @param known whether its names in other languages are known
  record OfPlace(Span span, String key, boolean located, boolean known) implements Mention {
    public OfPlace {
      Objects.requireNonNull(span);
      Objects.requireNonNull(key);
    }
  }

  /// Where somebody can be reached, or something read.
  ///
  /// @param span as printed
  /// @param channel by which means
  /// @param key the same for every way to write it
  record OfContact(Span span, Channel channel, String key) implements Mention {
    public OfContact {
      Objects.requireNonNull(span);
      Objects.requireNonNull(channel);
      Objects.requireNonNull(key);
    }
  }

  /// A means by which somebody can be reached.
  enum Channel {
    TELEPHONE,
    MAIL,
    WEB
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
