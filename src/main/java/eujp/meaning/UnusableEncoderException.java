package eujp.meaning;

import org.jspecify.annotations.Nullable;

/// An encoder that was asked for cannot be used; the message says which file and why.
public final class UnusableEncoderException extends Exception {
  private static final long serialVersionUID = 1;

  UnusableEncoderException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
