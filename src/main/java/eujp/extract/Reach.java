package eujp.extract;

import eujp.extract.Mention.Channel;
import java.util.ArrayList;
import java.util.List;

/// How somebody can be called or written to, each as printed and once.
///
/// @param phones telephone numbers: `+32 2 295 86 15`
/// @param mails mail addresses
public record Reach(List<String> phones, List<String> mails) {
  static final Reach NONE = new Reach(List.of(), List.of());

  public Reach {
    phones = List.copyOf(phones);
    mails = List.copyOf(mails);
  }

  /// What a contact of a release holds.
  static Reach in(String contact) {
    List<Mention.OfContact> found = ContactReader.readContact(contact);
    return new Reach(
        printed(found, Channel.TELEPHONE, contact), printed(found, Channel.MAIL, contact));
  }

  private static List<String> printed(
      List<Mention.OfContact> found, Channel channel, String contact) {
    return found.stream()
        .filter(one -> one.channel() == channel)
        .map(one -> one.span().of(contact))
        .toList();
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
