package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.text.Span;
import java.util.List;
import java.util.Objects;

/// Words in quotation marks, and whose a text says they are.
///
/// @param whole with the marks; of dialogue behind a dash, with the dash
/// @param words without them
/// @param whose what the text says of it
/// @param direct whether they are introduced as somebody's words (`X said: “…”`, `“…,” said X`);
///   else they are a piece of a sentence that tells what somebody said (`X called it “…”`), or a
///   title, or a term
public record QuotedSpeech(Span whole, Span words, Whose whose, boolean direct) {
  public QuotedSpeech {
    Objects.requireNonNull(whole);
    Objects.requireNonNull(words);
    Objects.requireNonNull(whose);
  }

  /// Whose words some are. All spans are of the text that was read.
  public sealed interface Whose {}

  /// Of those who are named; more than one where a text lets several say the same.
  ///
  /// @param by at least one
  public record By(List<Naming> by) implements Whose {
    public By {
      by = List.copyOf(by);
      if (by.isEmpty()) {
        throw new IllegalArgumentException("somebody says it");
      }
    }
  }

  /// Of somebody whom the text calls by a pronoun, by an office alone, or not at all (Spanish
  /// *dijo*), and it is not plain who is meant.
  ///
  /// @param called by which word or words: the pronoun, the noun without what belongs to it, or the
  ///   verb
  /// @param phrase all that the text calls somebody: *the mayor of Ostend*, of whoever is called
  ///   *she* behind that; the pronoun or the verb where there is no more
  public record Unresolved(Span called, Span phrase) implements Whose {
    public Unresolved {
      Objects.requireNonNull(called);
      Objects.requireNonNull(phrase);
    }

    Unresolved(Span called) {
      this(called, called);
    }
  }

  /// The text does not say.
  public record NotTold() implements Whose {}

  /// The text says that somebody did not say it.
  ///
  /// @param by whom; empty where only *she* or nobody is named
  public record Denied(List<Naming> by) implements Whose {
    public Denied {
      by = List.copyOf(by);
    }
  }

  /// A speaker as a text names him or her.
  ///
  /// @param name the name alone, where it is printed in full: for *Berg*, or *she*, it may stand
  ///   before the quotation's sentence
  /// @param role the words beside the name that say what somebody is; empty where there are none
  public record Naming(Span name, List<Span> role) {
    public Naming {
      Objects.requireNonNull(name);
      role = List.copyOf(role);
    }
  }

  /// What a text has in quotation marks, in its order, and whose it is.
  ///
  /// Takes time in proportion to the length of the text, whatever it holds.
  ///
  /// @param text paragraphs are parted by an empty line
  /// @param language ISO 639-1, or [SpeechWords#ANY_LANGUAGE] where it is not known
  public static List<QuotedSpeech> in(String text, String language) {
    return new SpeechReader(text, language).read();
  }

  static QuotedSpeech of(Quoted quoted, Whose whose, boolean direct) {
    return new QuotedSpeech(quoted.whole(), quoted.words(), whose, direct);
  }
}
