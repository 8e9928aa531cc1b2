package eujp.mcp;

/// What an assistant asked for cannot be done; the message says in a sentence or two what to do.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message, null, false, false);
  }
}
