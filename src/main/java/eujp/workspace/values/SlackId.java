package eujp.workspace.values;

import java.security.SecureRandom;
import java.util.Random;

/// Makes ids and secrets of the shapes that Slack uses.
public final class SlackId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ID_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SECRET_LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String HEX_LETTERS = "0123456789abcdef";

  private SlackId() {}

  /// An id such as `C08K3ZQ1XWP`; the prefix says what it names.
  public static String fresh(String prefix) {
    return prefix + "0" + random(9, ID_LETTERS);
  }

  /// `length` random letters and digits.
  public static String secret(int length) {
    return random(length, SECRET_LETTERS);
  }

  /// `length` letters and digits that look random and follow from `seed`: no secret.
  public static String derived(int length, long seed) {
    return random(length, SECRET_LETTERS, new Random(seed));
  }

  /// `length` random hexadecimal digits.
  public static String hex(int length) {
    return random(length, HEX_LETTERS);
  }

  /// Random decimal digits, the first one not zero.
  public static String digits(int length) {
    return random(1, "123456789") + random(length - 1, "0123456789");
  }

  private static String random(int length, String letters) {
    return random(length, letters, RANDOM);
  }

  private static String random(int length, String letters, Random random) {
    StringBuilder id = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      id.append(letters.charAt(random.nextInt(letters.length())));
    }
    return id.toString();
  }
}
