package eujp.extract;

import eujp.extract.Mention.Channel;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads telephone numbers, addresses of mail and addresses of the web, which are the same in all
/// languages.
final class ContactReader {
  private static final int MIN_DIGITS = 8;
  private static final int MAX_DIGITS = 17;

  /// Of scripts that part words by blanks: in Japanese an address stands right beside other words.
  private static final String LETTER =
      "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![._%+\\-"
              + LETTER
              + "])"
              + LETTER
              + "[._%+'\\-"
              + LETTER
              + "]{0,63}@[\\-"
              + LETTER
              + "]{1,63}(?:\\.[\\-"
              + LETTER
              + "]{1,63}){1,6}");

  /// With its scheme, or a host with a path, or one under a domain that is no word.
  private static final Pattern WEB =
      Pattern.compile(
          "(?<![A-Za-z0-9@._-])(?:(?:https?://|www\\.)[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{3,300}"
              + "|[a-z0-9-]{2,63}(?:\\.[a-z0-9-]{2,63}){0,4}\\."
              + "(?:(?:eu|int|org|com|net|gov|edu|info|jp)(?![A-Za-z0-9-])|[a-z]{2,12}(?=/))"
              + "(?:/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,300})?)");

  /// From an international or a national prefix on.
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![A-Za-z0-9+.,/-]|\\d[\\h(])(?:\\+|\\(\\+?|)(?:(?<=\\+)\\h?\\d|0)"
              + "(?:[\\h()./-]{0,3}\\d){6,17}(?!\\d)");

  /// In a contact, where it needs no prefix: at least seven digits and at most twenty, by threes
  /// and twos or however they are grouped.
  private static final Pattern NUMBER =
      Pattern.compile("\\+?+\\(?+\\d(?:[ \\u00A0()/.‑–-]{0,3}+\\d){6,19}+");

  private static final Pattern DATE =
      Pattern.compile("^\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}(?!\\d).*");
  private static final Pattern TRUNK = Pattern.compile("\\(0\\)");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?");

  /// Marks of the sentence, and none of an address.
  private static final String MARKS = ".,;:!?)'";

  private ContactReader() {}

  /// The addresses and numbers of a text.
  static List<Mention.OfContact> read(String text) {
    List<Mention.OfContact> found = new ArrayList<>(mails(text));
    Matcher web = WEB.matcher(text);
    while (web.find()) {
      int end = web.end();
      while (end > web.start() && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      Span span = new Span(web.start(), end);
      found.add(new Mention.OfContact(span, Channel.WEB, address(span.of(text))));
    }
    Matcher telephone = TELEPHONE.matcher(text);
    while (telephone.find()) {
      String key = number(telephone.group());
      if (key.length() >= MIN_DIGITS
          && key.length() <= MAX_DIGITS
          && !DATE.matcher(telephone.group()).matches()) {
        Span span = new Span(telephone.start(), telephone.end());
        found.add(new Mention.OfContact(span, Channel.TELEPHONE, key));
      }
    }
    return found;
  }

  /// The addresses of mail and the telephone numbers of a contact, in which every long number is
  /// one.
  static List<Mention.OfContact> readContact(String contact) {
    List<Mention.OfContact> found = new ArrayList<>(mails(contact));
    StringBuilder rest = new StringBuilder(contact);
    for (Mention.OfContact mail : found) {
      for (int i = mail.span().start(); i < mail.span().end(); i++) {
        rest.setCharAt(i, '\n');
      }
    }
    Matcher telephone = NUMBER.matcher(rest);
    while (telephone.find()) {
      Span span = new Span(telephone.start(), telephone.end());
      found.add(new Mention.OfContact(span, Channel.TELEPHONE, number(telephone.group())));
    }
    return found;
  }

  private static List<Mention.OfContact> mails(String text) {
    List<Mention.OfContact> found = new ArrayList<>();
    Matcher mail = MAIL.matcher(text);
    while (mail.find()) {
      String key = mail.group().toLowerCase(Locale.ROOT);
      found.add(new Mention.OfContact(new Span(mail.start(), mail.end()), Channel.MAIL, key));
    }
    return found;
  }

  /// An address without scheme and *www*, its host in lower case.
  private static String address(String written) {
    String bare = SCHEME.matcher(written).replaceFirst("");
    int path = bare.indexOf('/');
    String host = (path < 0 ? bare : bare.substring(0, path)).toLowerCase(Locale.ROOT);
    String rest = path < 0 ? "" : bare.substring(path);
    return rest.endsWith("/") ? host + rest.substring(0, rest.length() - 1) : host + rest;
  }

  /// A number in digits, `+` before the code of a country: +32 (0)2 is 00322 and +322.
  private static String number(String written) {
    String digits = NO_DIGITS.matcher(TRUNK.matcher(written).replaceAll("")).replaceAll("");
    if (written.contains("+")) {
      return "+" + digits;
    }
    return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
  }
}
