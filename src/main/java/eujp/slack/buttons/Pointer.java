package eujp.slack.buttons;

import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.release.PassageId;
import eujp.release.Reference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A citation in few characters, as a button carries it, with which it is found again after any
/// restart: `IP/23/3831 en 7 0-120 0-60 9f86d081`.
///
/// @param passage the passage
/// @param start where in it the sentence begins
/// @param end where it ends, exclusive
/// @param markStart where the marked words begin
/// @param markEnd where they end, exclusive
/// @param digest of the passage's text: it is no longer the same citation when that has changed
public record Pointer(
    PassageId passage, int start, int end, int markStart, int markEnd, String digest) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\S{1,30}) ([a-z]{2,3}) (\\d{1,6}) (\\d{1,7})-(\\d{1,7}) (\\d{1,7})-(\\d{1,7}) ([0-9a-f]{8})");

  /// The pointer to a citation.
  public static Pointer to(Citation citation) {
    return new Pointer(
        citation.passage().id(),
        citation.start(),
        citation.end(),
        citation.markStart(),
        citation.markEnd(),
        digest(citation.passage().text()));
  }

  /// Reads what [#toString] wrote; empty for anything else.
  public static Optional<Pointer> parse(String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Pointer(
              new PassageId(
                  new Reference(matcher.group(1)),
                  matcher.group(2),
                  Integer.parseInt(matcher.group(3))),
              Integer.parseInt(matcher.group(4)),
              Integer.parseInt(matcher.group(5)),
              Integer.parseInt(matcher.group(6)),
              Integer.parseInt(matcher.group(7)),
              matcher.group(8)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// The citation that it points to; empty where the release is gone or its words have changed.
  public Optional<Citation> find(Knowledge knowledge) {
    try {
      return knowledge.passages(passage.reference(), passage.language()).stream()
          .filter(printed -> printed.passage().id().equals(passage))
          .filter(printed -> digest(printed.passage().text()).equals(digest))
          .map(printed ->
              new Citation(
                  printed.passage(), printed.masthead(), start, end, markStart, markEnd, 0))
          .findFirst();
    } catch (IllegalArgumentException notInside) {
      return Optional.empty(); // not written by us
    }
  }

  @Override
  public String toString() {
    return "%s %s %d %d-%d %d-%d %s"
        .formatted(
            passage.reference(),
            passage.language(),
            passage.ordinal(),
            start,
            end,
            markStart,
            markEnd,
            digest);
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
