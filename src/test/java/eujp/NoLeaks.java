package eujp;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails each class of tests in which a secret, or a text that somebody typed, was logged.
///
/// It is found by JUnit itself, so that no class can forget it.
public final class NoLeaks implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  static void check() {
    List<String> found = Leaks.found();
    if (!found.isEmpty()) {
      throw new AssertionError(
          "%d lines of the log hold a secret or a message's text, the first:%n%s"
              .formatted(found.size(), found.getFirst()));
    }
  }
}
