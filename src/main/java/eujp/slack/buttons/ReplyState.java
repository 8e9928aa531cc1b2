package eujp.slack.buttons;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.slack.labels.Labels;
import java.util.List;
import java.util.Optional;

/// A reply to a question: who asked, and where in the releases its citations stand.
///
/// @param language of the reply's labels, ISO 639-1
/// @param asker the user id of who asked, who may remove it
/// @param question names the question, for ratings
/// @param answered whether the release says it, or the passages are only near
/// @param passages those of the answer, best first
/// @param asked what was asked, as in [Occasion]
public record ReplyState(
    String language,
    String asker,
    String question,
    boolean answered,
    List<Pointer> passages,
    String asked)
    implements ButtonState {
  public ReplyState {
    passages = List.copyOf(passages);
  }

  /// The state of a reply that stands below what was asked.
  public ReplyState(
      String language, String asker, String question, boolean answered, List<Pointer> passages) {
    this(language, asker, question, answered, passages, "");
  }

  /// The state of a reply.
  public static ReplyState of(Labels labels, Occasion occasion, Answer answer) {
    return new ReplyState(
        labels.language(),
        occasion.asker(),
        occasion.question(),
        answer instanceof Answer.Found,
        answer.citations().stream().map(Pointer::to).toList(),
        occasion.asked());
  }

  /// The state of a citation that stands by itself, as those in a list do.
  public static ReplyState of(Labels labels, Citation citation) {
    return new ReplyState(labels.language(), "", "", true, List.of(Pointer.to(citation)));
  }

  /// The same for the best passage alone.
  public ReplyState best() {
    return new ReplyState(language, asker, question, answered, passages.stream().limit(1).toList());
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
}
