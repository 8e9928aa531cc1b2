package eujp.cli;

import eujp.extract.Event;
import eujp.extract.Quotation;
import eujp.library.Knowledge;
import eujp.text.Shortened;
import eujp.text.sentences.Sentences;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import eujp.workspace.people.Person;
import java.util.Optional;
import java.util.regex.Pattern;

/// What colleagues have written in the first channel of a demo when a person opens it: messages on
/// which the shortcuts in the menu of a message can be tried. They are made of what the releases
/// hold, so that they suit any corpus; one that lacks what a message needs goes without it.
final class DemoConversation {
  private static final int MAX_OF_WORDS = 300;

  /// Around quotations.
  private static final Pattern SIGNS = Pattern.compile("[“”\"„«»「」]");

  /// A quotation to alter has at least so many words.
  private static final int MIN_WORDS = 6;

  private final Workspace workspace;
  private final Knowledge knowledge;

  private DemoConversation(Workspace workspace, Knowledge knowledge) {
    this.workspace = workspace;
    this.knowledge = knowledge;
  }

  /// Writes the messages.
  static void write(Workspace workspace, Knowledge knowledge) {
    new DemoConversation(workspace, knowledge).write();
  }

  private void write() {
    Conversation where = workspace.general();
    Person mika = workspace.join("mika", "Mika Sato");
    Person jonas = workspace.join("jonas", "Jonas Weber");
    Optional<String> sentence = sentence();
    Optional<Quotation> quotation =
        knowledge.quotations("", Optional.empty()).stream()
            .filter(one -> words(one).length >= MIN_WORDS)
            .findFirst();
    sentence.ifPresent(words ->
        mika.post(where, escaped("Somebody sent me this line. Where is it from?\n" + words)));
    quotation.ifPresent(one -> jonas.post(where, escaped(altered(one))));
    draft(quotation).ifPresent(draft -> mika.post(where, escaped(draft)));
    if (sentence.isPresent() || quotation.isPresent()) {
      jonas.post(
          where,
          "Try it: open the menu of a message above (More actions) and choose *Find the source of"
              + " this*, *Check this quote* or *Check this draft*.");
    }
  }

  /// The sentence of the firmest commitment.
  private Optional<String> sentence() {
    return knowledge.commitments(Optional.empty()).stream()
        .map(commitment -> commitment.citation().sentence())
        .map(words -> Shortened.of(words, MAX_OF_WORDS))
        .findFirst();
  }

  /// A quotation of which somebody has lost a word.
  private static String altered(Quotation quotation) {
    String[] words = words(quotation);
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (i != words.length / 2) {
        said.append(said.isEmpty() ? "" : " ").append(words[i]);
      }
    }
    return "Can we use this in the speech?\n“"
        + Shortened.of(said.toString(), MAX_OF_WORDS)
        + "” — "
        + quotation.name();
  }

  /// The words of the first sentence of a quotation.
  private static String[] words(Quotation quotation) {
    String text = quotation.citation().sentence();
    String language = quotation.citation().masthead().language();
    String first =
        Sentences.of(text, language).stream().findFirst().map(span -> span.of(text)).orElse(text);
    return SIGNS.matcher(first).replaceAll("").strip().split(" ", -1);
  }

  /// A draft with a date that is a year off.
  private Optional<String> draft(Optional<Quotation> quotation) {
    Optional<Event> event =
        knowledge.timeline(Optional.empty()).stream()
            .filter(one -> one.citation().sentence().contains(year(one)))
            .findFirst();
    return event.map(one -> {
      String sentence =
          one.citation()
              .sentence()
              .replace(year(one), String.valueOf(one.when().from().getYear() + 1));
      String said =
          quotation
              .map(quoted ->
                  " “%s”, said %s.".formatted(String.join(" ", words(quoted)), quoted.name()))
              .orElse("");
      return "Please check this draft:\n" + Shortened.of(sentence, MAX_OF_WORDS) + said;
    });
  }

  private static String year(Event event) {
    return String.valueOf(event.when().from().getYear());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
