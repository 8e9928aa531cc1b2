package eujp.check.draft;

import eujp.cite.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What the releases say of one thing in a draft.
public sealed interface FactOutcome {
  /// The outcome in a word, as programs and tables have it.
  default String word() {
    return switch (this) {
      case Found _ -> "found";
      case Different _, Misnamed _ -> "different";
      case Elsewhere _ -> "elsewhere";
      case NotInReleases _ -> "not-in-releases";
    };
  }

  /// The releases say the same of the same thing.
  ///
  /// @param citation the sentence that does, the words that matter marked
  record Found(Citation citation) implements FactOutcome {
    public Found {
      Objects.requireNonNull(citation);
    }
  }

  /// The releases say something else of the same thing.
  ///
  /// @param differences at least one, in the order of the draft
  record Different(List<Difference> differences) implements FactOutcome {
    public Different {
      differences = List.copyOf(differences);
      if (differences.isEmpty()) {
        throw new IllegalArgumentException("what is different differs in something");
      }
    }
  }

  /// The date beside a day of the week falls on another, whatever the releases say of it.
  ///
  /// @param day what the date means
  record Misnamed(LocalDate day) implements FactOutcome {
    public Misnamed {
      Objects.requireNonNull(day);
    }
  }

  /// The releases have the same date, number or name, but of what is not clearly the same thing.
  /// Whether the draft is right a person must see.
  ///
  /// @param citation the sentence that is nearest, the words marked
  record Elsewhere(Citation citation) implements FactOutcome {
    public Elsewhere {
      Objects.requireNonNull(citation);
    }
  }

  /// No release has it.
  ///
  /// @param nearest what the releases say that is near, best first; may be empty
  record NotInReleases(List<Citation> nearest) implements FactOutcome {
    public NotInReleases {
      nearest = List.copyOf(nearest);
    }
  }

  /// One thing that the releases say and the draft says differently.
  ///
  /// @param said as the release prints it; empty where the draft puts words in
  /// @param claimed as the draft has it; empty where the draft leaves words out
  /// @param citation where the release says it, the words marked
  record Difference(String said, String claimed, Citation citation) {
    public Difference {
      Objects.requireNonNull(said);
      Objects.requireNonNull(claimed);
      Objects.requireNonNull(citation);
    }
  }
}
