package eujp.answer;

import eujp.cite.Citation;
import java.util.List;
import java.util.stream.Stream;

/// What the releases have to say to a question.
public sealed interface Answer {
  /// The probability that the best sentence answers the question, from 0 to 1.
  double confidence();

  /// The citations that it shows, best first.
  List<Citation> citations();

  /// The release answers: `best` holds the answer sentence, `further` more passages, best first.
  record Found(double confidence, Citation best, List<Citation> further) implements Answer {
    public Found {
      further = List.copyOf(further);
    }

    @Override
    public List<Citation> citations() {
      return Stream.concat(Stream.of(best), further.stream()).toList();
    }
  }

  /// The release does not say, but these passages are near; `citations` is not empty.
  record Related(double confidence, List<Citation> citations) implements Answer {
    public Related {
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("nothing is related");
      }
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
