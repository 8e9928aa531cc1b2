package eujp.cli;

import eujp.release.Reference;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.text.Visible;
import eujp.transcribe.MastheadFacts;
import eujp.transcribe.MastheadKey;
import eujp.transcribe.ReleaseDraft;
import eujp.transcribe.ReleaseStore;
import eujp.transcribe.Remark;
import eujp.transcribe.Transcriber;
import eujp.transcribe.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp add`: makes releases of files and puts them into a corpus.
@Command(
    name = "add",
    description =
        "Puts files into the corpus: Markdown, HTML, plain text or PDF. What a file does not tell"
            + " of itself is given by options.",
    footer = {
      "",
      "Of a text, torn lines and words are mended. What cannot be understood is kept as a paragraph"
          + " and named with its line. Look at the file that was written. One whose page is on Press"
          + " Corner and that tells no licence gets the Commission's.",
      "",
      "Examples:",
      "  eujp add ip-24-1234.en.html",
      "  eujp add statement.pdf --reference STATEMENT/24/567 --date 2024-02-03",
      "",
      "Exit codes: 0 all were added, 1 some were not, 2 wrong usage."
    })
final class Add implements Callable<Integer> {
  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown, HTML, text or PDF.")
  private List<Path> files = List.of();

  @Option(names = "--reference", paramLabel = "REF", description = "Such as IP/23/3831.")
  private Optional<String> reference = Optional.empty();

  @Option(names = "--language", paramLabel = "CODE", description = "Such as fr.")
  private Optional<String> language = Optional.empty();

  @Option(names = "--date", paramLabel = "DATE", description = "Such as 2023-07-13.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--title", paramLabel = "TITLE", description = "The title.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--type", paramLabel = "TYPE", description = "Such as 'Press release'.")
  private Optional<String> type = Optional.empty();

  @Option(names = "--place", paramLabel = "PLACE", description = "Such as Brussels.")
  private Optional<String> place = Optional.empty();

  @Option(names = "--url", paramLabel = "ADDRESS", description = "The address of its page.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who speaks throughout, as 'Name, role'.")
  private Optional<String> speaker = Optional.empty();

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description = "Under which its words may be reused.")
  private Optional<String> licence = Optional.empty();

  @Option(
      names = "--force",
      description = "Replace also a file that was edited by hand; its text is kept.")
  private boolean force;

  @Override
  public Integer call() {
    if (files.size() > 1 && (reference.isPresent() || title.isPresent() || url.isPresent())) {
      throw console.misuse("--reference, --title and --url are of one file; add files one by one.");
    }
    int left = 0;
    ReleaseStore folder = new ReleaseStore(corpus.folder());
    for (Path file : files) {
      try {
        left += add(file, folder) ? 0 : 1;
      } catch (UnreadableSourceException unreadable) {
        left++;
        complain(file, unreadable.reason());
      } catch (IOException unwritable) {
        left++;
        complain(
            file,
            "the release cannot be written to %s (%s); check that the folder is yours to write and the disk is not full"
                .formatted(corpus.folder(), unwritable.getMessage()));
      }
    }
    return left > 0 ? 1 : 0;
  }

  private boolean add(Path file, ReleaseStore folder)
      throws IOException, UnreadableSourceException {
    ReleaseDraft draft = Transcriber.file(file, given(), LocalDate.now(ZoneId.systemDefault()));
    List<MastheadKey> missing = draft.facts().missing();
    if (!missing.isEmpty()) {
      complain(
          file,
          "the file does not tell its %s; give %s"
              .formatted(
                  missing.stream().map(MastheadKey::word).collect(Collectors.joining(", ")),
                  missing.stream().map(key -> "--" + key.word()).collect(Collectors.joining(" "))));
      return false;
    }
    ReleaseStore.Result result;
    String name;
    try {
      name = draft.name();
      result = folder.keep(draft, ReleaseStore.Source.file(), force, Instant.now());
    } catch (IllegalArgumentException malformed) {
      complain(file, String.valueOf(malformed.getMessage()));
      return false;
    }
    for (Remark remark : draft.remarks()) {
      console
          .err()
          .println(
              Visible.line(
                  "eujp: %s%s: %s."
                      .formatted(
                          file, remark.line() > 0 ? ":" + remark.line() : "", remark.what())));
    }
    switch (result.outcome()) {
      case ADDED -> say(file, name, "new");
      case CHANGED ->
          say(
              file,
              name,
              "changed: %s; the old text is in 'former'".formatted(result.difference()));
      case UNCHANGED -> say(file, name, "unchanged");
      case KEPT -> {
        complain(
            file,
            "%s was edited by hand or is of another source, and is left as it is (%s); --force replaces it"
                .formatted(name, result.difference()));
        return false;
      }
    }
    return true;
  }

  private String reference(String written) {
    return Reference.read(written)
        .map(Reference::value)
        .orElseThrow(() ->
            console.misuse("A reference is written like IP/23/3831, not '%s'.".formatted(written)));
  }

  private MastheadFacts given() {
    Map<MastheadKey, String> given = new EnumMap<>(MastheadKey.class);
    reference.ifPresent(value -> given.put(MastheadKey.REFERENCE, reference(value)));
    language.ifPresent(value -> given.put(MastheadKey.LANGUAGE, value));
    date.ifPresent(value -> given.put(MastheadKey.DATE, value.toString()));
    title.ifPresent(value -> given.put(MastheadKey.TITLE, value));
    type.ifPresent(value -> given.put(MastheadKey.TYPE, value));
    place.ifPresent(value -> given.put(MastheadKey.PLACE, value));
    url.ifPresent(value -> given.put(MastheadKey.URL, value));
    speaker.ifPresent(value -> given.put(MastheadKey.SPEAKER, value));
    licence.ifPresent(value -> given.put(MastheadKey.LICENCE, value));
    return new MastheadFacts(given);
  }

  private void say(Path file, String name, String became) {
    console.out().println(Visible.line("%s → %s: %s".formatted(file, name, became)));
  }

  private void complain(Path file, String reason) {
    console.err().println(Visible.line("eujp: %s: %s.".formatted(file, reason)));
  }
}
