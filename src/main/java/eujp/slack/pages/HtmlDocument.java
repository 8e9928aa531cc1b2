package eujp.slack.pages;

import eujp.cite.Attribution;
import eujp.text.DataFile;
import eujp.text.Lazy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A document in HTML that is whole in itself: it has its style inside, and asks for nothing.
public final class HtmlDocument {
  private static final Lazy<String> STYLE =
      new Lazy<>(() -> String.join("\n", DataFile.lines(HtmlDocument.class, "page.css")));

  private static final Lazy<String> POLICY =
      new Lazy<>(() ->
          "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
              .formatted(Base64.getEncoder().encodeToString(sha256(STYLE.get()))));

  private HtmlDocument() {}

  /// Makes one.
  ///
  /// @param language of its text, ISO 639-1
  /// @param head HTML that stands in its head besides
  /// @param body HTML
  public static String of(String language, String title, String head, String body) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    %s
    <style>%s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(language, Attribution.html(title), head, STYLE.get(), body);
  }

  /// The Content-Security-Policy of all of them: nothing but the style.
  public static String policy() {
    return POLICY.get();
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
