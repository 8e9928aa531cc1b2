package eujp.extract;

import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the identifiers of documents of the European Union, which are the same in all languages
/// but for the word before them.
final class ReferenceReader {
  private static final String NUMBER = "\\d{1,6}";

  /// Of scripts that part words by blanks: in Japanese a reference stands right beside other words.
  private static final String LETTER = "[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<!["
              + LETTER
              + "\\p{N}/])(?:"
              // IP/23/3831, as Press Corner numbers its texts
              + "(?<press>[A-Z][A-Z_]{1,20}/\\d{2}/"
              + NUMBER
              + ")"
              // COM(2023) 160 final, JOIN(2020) 19
              + "|(?<document>(?:COM|SWD|SEC|JOIN|C|OJ [CL])\\h?\\((?:19|20)\\d{2}\\)\\h?"
              + NUMBER
              + ")"
              // 2023/0079(COD)
              + "|(?<procedure>(?:19|20)\\d{2}/\\d{4}\\([A-Z]{3}\\))"
              // Regulation (EU) 2016/679, Directive 2014/24/EU, Decision No 676/2002/EC
              + "|(?:\\p{Lu}\\p{L}{3,20}\\h)?(?:\\((?<body>EU|EC|EEC|Euratom)(?:, Euratom)?\\)\\h(?:No\\h)?"
              + "(?<act>\\d{1,4}/\\d{1,4})"
              + "|(?:No\\h)?(?<old>\\d{1,4}/\\d{1,4}/(?:EU|EC|EEC|CFSP|JHA|Euratom)))"
              + ")(?!["
              + LETTER
              + "\\p{N}/])");

  private static final Pattern BLANK = Pattern.compile("\\h");

  private ReferenceReader() {}

  /// The references of a text, in its order.
  static List<Mention.OfReference> read(String text) {
    List<Mention.OfReference> found = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String act = matcher.group("act") == null ? matcher.group("old") : matcher.group("act");
      String key = act == null ? matcher.group() : act;
      found.add(
          new Mention.OfReference(
              new Span(matcher.start(), matcher.end()),
              BLANK.matcher(key).replaceAll("").toUpperCase(Locale.ROOT)));
    }
    return found;
  }
}
