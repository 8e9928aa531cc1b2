package eujp.transcribe;

import eujp.release.Reference;
import java.util.List;

/// A release that was read, ready to be written as a file.
///
/// @param facts what stands above its text; nothing is missing
/// @param body its text in Markdown
/// @param remarks for whoever brings it in
public record ReleaseDraft(MastheadFacts facts, String body, List<Remark> remarks) {
  public ReleaseDraft {
    remarks = List.copyOf(remarks);
  }

  /// The name of its file: `ip-23-3831.en.md`.
  ///
  /// @throws IllegalArgumentException if the reference or the language is none
  public String name() {
    String language = facts.get(MastheadKey.LANGUAGE).orElse("");
    if (language.length() != 2 || !language.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new IllegalArgumentException("a language is a code of two letters, such as en");
    }
    return new Reference(facts.get(MastheadKey.REFERENCE).orElse("")).slug()
        + "."
        + language
        + ".md";
  }

  /// The file.
  public String text() {
    return "---\n" + FrontMatterYaml.write(facts) + "---\n\n" + body;
  }
}
