package eujp.extract;

import eujp.extract.Mention.Channel;
import eujp.text.PersonNames;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How somebody can be called or written to, each as printed and once.
///
/// @param phones telephone numbers: `+32 2 295 86 15`
/// @param mails mail addresses
public record Reach(List<String> phones, List<String> mails) {
  static final Reach NONE = new Reach(List.of(), List.of());

  /// Characters behind a person in which numbers and addresses are looked for.
  private static final int MAX_BEHIND = 200;

  /// Characters between two of them, or between a person and the first.
  private static final int MAX_APART = 40;

  private static final String PREFIX = "+0(（";
  private static final String MARKS = ".,;:()[]（）、：／/|–—-\u2011•\t";

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

  /// What stands right behind a person in running text, with nothing but marks and words such as
  /// *tel.* and *mail* between: *Mia Holm, spokesperson, tel. +32 2 123 45 67*.
  ///
  /// @param from behind the name and the office
  static Reach behind(String text, int from) {
    int line = text.indexOf('\n', from);
    int end = Math.min(line < 0 ? text.length() : line, from + MAX_BEHIND);
    String rest = text.substring(from, end);
    List<Mention.OfContact> found = new ArrayList<>(ContactReader.readContact(rest));
    found.sort(Comparator.comparingInt(one -> one.span().start()));
    List<Mention.OfContact> tied = new ArrayList<>();
    int at = 0;
    for (Mention.OfContact one : found) {
      if (!isTied(rest.substring(at, one.span().start()), one, rest)) {
        break;
      }
      tied.add(one);
      at = one.span().end();
    }
    return new Reach(printed(tied, Channel.TELEPHONE, rest), printed(tied, Channel.MAIL, rest));
  }

  /// Whether nothing but marks and words for telephone and mail stands before a contact, and one of
  /// those where it might be another number.
  private static boolean isTied(String gap, Mention.OfContact contact, String text) {
    List<String> channels = PersonNames.words().words("any", "channel");
    List<Wordform> words = Wordform.of(gap);
    boolean named = words.stream().anyMatch(word -> channels.contains(word.lower()));
    boolean prefixed = PREFIX.indexOf(text.charAt(contact.span().start())) >= 0;
    boolean sure = named || prefixed || contact.channel() == Channel.MAIL;
    boolean ends = gap.contains(". ") && !named;
    return sure
        && !ends
        && gap.length() <= MAX_APART
        && words.stream().allMatch(word -> channels.contains(word.lower()))
        && gap.chars().allMatch(c -> Character.isLetter(c) || isMark((char) c));
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || Character.isSpaceChar(c);
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
