package eujp.workspace.values;

/// A person asked for something that the workspace does not do; the message is a sentence for them.
public final class RefusedToPerson extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public RefusedToPerson(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
