package eujp.release;

import eujp.release.source.Remarks;
import eujp.release.source.Remarks.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What became of one file that should be a release.
///
/// @param file the file
/// @param release what it holds; nothing where there are mistakes
/// @param mistakes for which it is left out
/// @param warnings of how it was read
public record ReadRelease(
    Path file,
    Optional<Release> release,
    List<ReleaseFault> mistakes,
    List<ReleaseFault> warnings) {
  private static final Pattern NAME = Pattern.compile("^(.{1,80})\\.([A-Za-z]{2})\\.md$");

  public ReadRelease {
    mistakes = List.copyOf(mistakes);
    warnings = List.copyOf(warnings);
  }

  /// Reads a file; whatever is wrong with it, be it a pipe, a folder or a file too large, is told.
  public static ReadRelease of(Path file) {
    Optional<String> other = ReleaseFolder.meant(file);
    if (other.isPresent()) {
      return leftOut(file, other.get());
    }
    Remarks remarks = new Remarks();
    Optional<Release> release = Optional.empty();
    try {
      release = ReleaseParser.parse(TextFile.read(file), remarks);
    } catch (UnfitFileException unfit) {
      remarks.mistake(1, unfit.reason());
    }
    release.ifPresent(read -> checkName(file, read.masthead(), remarks));
    return new ReadRelease(
        file, release, faults(file, remarks.mistakes()), faults(file, remarks.warnings()));
  }

  /// A file that is left out for a reason that does not lie in its text.
  static ReadRelease leftOut(Path file, String reason) {
    return new ReadRelease(
        file, Optional.empty(), List.of(new ReleaseFault(file, 1, reason)), List.of());
  }

  private static List<ReleaseFault> faults(Path file, List<Remark> remarks) {
    return remarks.stream()
        .map(remark -> new ReleaseFault(file, remark.line(), remark.reason()))
        .toList();
  }

  /// Tells where a file is called after another release or language than it holds.
  private static void checkName(Path file, Masthead masthead, Remarks remarks) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    String language = name.group(2).toLowerCase(Locale.ROOT);
    if (!language.equals(masthead.language())) {
      remarks.warn(
          1,
          "the file is named after the language '%s', and 'language' is '%s'"
              .formatted(language, masthead.language()));
    }
    Reference reference = masthead.reference();
    List<Reference> named = Reference.in(name.group(1).strip());
    if (named.size() == 1
        && named.getFirst().slug().length() == name.group(1).length()
        && !named.getFirst().equals(reference)) {
      remarks.warn(
          1,
          "the file is named after %s, and 'reference' is %s"
              .formatted(named.getFirst(), reference));
    }
  }
}
