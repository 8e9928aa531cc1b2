package eujp.slack.buttons;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that is needed to act on a reply, as its buttons and windows carry it; nothing about it is
/// remembered anywhere else, so that a button works after any restart.
///
/// @param language of the reply's labels, ISO 639-1
/// @param asker the user id of who asked, who may remove it
/// @param question names the question, for ratings
/// @param answered whether the release says it, or the passages are only near
/// @param passages those of the answer, best first
public record Handle(
    String language, String asker, String question, boolean answered, List<Pointer> passages) {
  /// The longest value of a button that Slack takes is 2,000 characters; this leaves room for what
  /// is put before it.
  public static final int LONGEST = 1_900;

  private static final String SEPARATOR = "|";
  private static final String BETWEEN_PASSAGES = ";";

  public Handle {
    passages = List.copyOf(passages);
  }

  /// The handle of a reply.
  public static Handle of(Labels labels, Occasion occasion, Answer answer) {
    return new Handle(
        labels.language(),
        occasion.asker(),
        occasion.question(),
        answer instanceof Answer.Found,
        answer.citations().stream().map(Pointer::to).toList());
  }

  /// The handle of a citation that stands by itself, as those in a list do.
  public static Handle of(Labels labels, Citation citation) {
    return new Handle(labels.language(), "", "", true, List.of(Pointer.to(citation)));
  }

  /// Reads what [#toString] wrote; empty for anything else.
  public static Optional<Handle> parse(String written) {
    String[] parts = written.split("\\|", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    List<Pointer> passages = new ArrayList<>();
    for (String part : parts[4].split(BETWEEN_PASSAGES, -1)) {
      Pointer.parse(part).ifPresent(passages::add);
    }
    return Optional.of(
        new Handle(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]), passages));
  }

  /// The labels of the reply.
  public Labels labels() {
    return Labels.in(language).orElseGet(Labels::english);
  }

  /// The same for the best passage alone.
  public Handle best() {
    return new Handle(language, asker, question, answered, passages.stream().limit(1).toList());
  }

  /// The passages that can still be found as they were.
  public List<Citation> citations(Knowledge knowledge) {
    return passages.stream().flatMap(pointer -> pointer.find(knowledge).stream()).toList();
  }

  /// The answer again; empty where the best passage is gone.
  public Optional<Answer> answer(Knowledge knowledge) {
    List<Citation> citations = citations(knowledge);
    if (passages.isEmpty()
        || citations.isEmpty()
        || !Pointer.to(citations.getFirst()).equals(passages.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(
        answered
            ? new Answer.Found(1, citations.getFirst(), citations.subList(1, citations.size()))
            : new Answer.Related(0, citations));
  }

  /// At most [#LONGEST] characters; passages that find no room are left out, the last ones first.
  @Override
  public String toString() {
    for (int kept = passages.size(); ; kept--) {
      String written =
          String.join(
              SEPARATOR,
              language,
              asker,
              question,
              Boolean.toString(answered),
              passages.stream()
                  .limit(kept)
                  .map(Pointer::toString)
                  .collect(Collectors.joining(BETWEEN_PASSAGES)));
      if (written.length() <= LONGEST || kept == 0) {
        return written;
      }
    }
  }
}
