package eujp.slack.labels;

import com.ibm.icu.text.MessageFormat;
import eujp.text.Lazy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// An ICU message format, read when it is first said. Safe for many threads.
final class Phrase {
  private final Lazy<MessageFormat> format;

  /// @param pattern of the format
  Phrase(String pattern, Locale locale) {
    this.format = new Lazy<>(() -> new MessageFormat(pattern, locale));
  }

  /// Says it with its arguments filled in.
  String say(Map<String, ?> arguments) {
    MessageFormat it = format.get();
    // It keeps the formats of numbers in it, which only one thread may use.
    synchronized (it) {
      return it.format(arguments);
    }
  }

  /// The names of its arguments.
  Set<String> arguments() {
    return format.get().getArgumentNames();
  }
}
