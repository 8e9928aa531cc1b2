package eujp.slack.client;

/// A token or a signing secret: a value that is never printed.
public record Secret(String value) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
