package eujp.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How somebody can be called or written to, each as printed and once.
///
/// @param phones telephone numbers: `+32 2 295 86 15`
/// @param mails mail addresses
public record Reach(List<String> phones, List<String> mails) {
  static final Reach NONE = new Reach(List.of(), List.of());

  private static final Pattern MAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");

  /// At least seven digits and at most twenty, by threes and twos or however they are grouped.
  private static final Pattern PHONE =
      Pattern.compile("\\+?+\\(?+\\d(?:[ \\u00A0()/.‑–-]{0,3}+\\d){6,19}+");

  public Reach {
    phones = List.copyOf(phones);
    mails = List.copyOf(mails);
  }

  /// What a contact of a release holds.
  static Reach in(String contact) {
    List<String> mails = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher mail = MAIL.matcher(contact);
    int end = 0;
    while (mail.find()) {
      mails.add(mail.group());
      rest.append(contact, end, mail.start()).append('\n');
      end = mail.end();
    }
    rest.append(contact, end, contact.length());
    List<String> phones = new ArrayList<>();
    Matcher phone = PHONE.matcher(rest);
    while (phone.find()) {
      phones.add(phone.group());
    }
    return new Reach(phones, mails);
  }

  /// This and what is not in it yet.
  Reach and(Reach other) {
    return new Reach(joined(phones, other.phones), joined(mails, other.mails));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    more.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all.stream().distinct().toList();
  }

  /// The address that calls a number, as RFC 3966 writes it: `tel:+3222958615`.
  public static String call(String phone) {
    StringBuilder digits = new StringBuilder("tel:");
    phone
        .codePoints()
        .filter(c -> c == '+' || Character.isDigit(c))
        .forEach(c -> {
          if (c == '+') {
            digits.append('+');
          } else {
            digits.append(Character.digit(c, 10));
          }
        });
    return digits.toString();
  }

  /// The address that writes to somebody, as RFC 6068 writes it; `+` and `%` stay what they are.
  public static String write(String mail) {
    return "mailto:" + mail.replace("%", "%25").replace("+", "%2B");
  }
}
