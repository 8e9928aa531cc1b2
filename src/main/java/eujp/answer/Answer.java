package eujp.answer;

import eujp.cite.Citation;
import eujp.question.filter.FilterFault;
import eujp.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the releases have to say to a question.
public sealed interface Answer {
  /// The probability that the best sentence answers the question, from 0 to 1.
  double confidence();

  /// The citations that it shows, best first.
  List<Citation> citations();

  /// The release answers: `best` holds the answer sentence, `further` more passages, best first.
  ///
  /// @param words where in the passage of `best` the words stand that answer by themselves, such as
  ///   a date or a name; empty where that cannot be told
  /// @param others what further releases answer to it about as well, the newest first; each is
  ///   among the further passages too, where there are so many
  record Found(
      double confidence,
      Citation best,
      List<Citation> further,
      Optional<Span> words,
      List<Other> others)
      implements Answer {
    public Found {
      further = List.copyOf(further);
      others = List.copyOf(others);
    }

    /// An answer that one release gives, of which no words are told from the others.
    public Found(double confidence, Citation best, List<Citation> further) {
      this(confidence, best, further, Optional.empty(), List.of());
    }

    /// The same with only those words marked that answer by themselves, where they are told and
    /// stand among the marked ones.
    public Found marked() {
      return words
          .filter(span -> best.markStart() <= span.start() && span.end() <= best.markEnd())
          .map(span ->
              new Found(
                  confidence,
                  new Citation(
                      best.passage(),
                      best.masthead(),
                      best.start(),
                      best.end(),
                      span.start(),
                      span.end(),
                      best.score()),
                  further,
                  words,
                  others))
          .orElse(this);
    }

    @Override
    public List<Citation> citations() {
      return Stream.concat(Stream.of(best), further.stream()).toList();
    }
  }

  /// What another release answers.
  ///
  /// @param differs whether it says something else: another day, another number, another person
  record Other(Citation citation, boolean differs) {}

  /// The release does not say, but these passages are near; `citations` is not empty.
  record Related(double confidence, List<Citation> citations) implements Answer {
    public Related {
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("nothing is related");
      }
    }
  }

  /// No question: a word of politeness.
  record Polite(Courtesy courtesy) implements Answer {
    @Override
    public double confidence() {
      return 0;
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /// Most of the question is in a language, or in words of it, that nobody here reads; so nothing
  /// can be said of whether the releases answer it.
  ///
  /// @param language that it seems to be in, ISO 639-1; empty where that is not known
  record Unread(double confidence, Optional<String> language) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /// Nothing was looked up, for the question has a filter that cannot be read or leaves nothing.
  record Unfit(FilterFault fault) implements Answer {
    @Override
    public double confidence() {
      return 0;
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /// Not a question about the releases.
  record Nothing(double confidence) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }
}
