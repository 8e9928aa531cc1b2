package eujp.workspace;

/// A person asked for something that the workspace does not do; the message is a sentence for them.
final class Refused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  Refused(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
