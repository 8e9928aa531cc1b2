package eujp.lab;

import picocli.CommandLine.Command;

/// `eujp lab`: what those who work on eujp measure it and teach it with.
@Command(
    name = "lab",
    description = "Measures eujp and teaches it; for those who work on it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Eval.class,
      EvalQuotes.class,
      EvalDesk.class,
      Parity.class,
      Bench.class,
      BenchChecks.class,
      Train.class,
      CommonWordsCommand.class,
      Chaos.class,
      Upgrade.class,
      Starts.class,
      Clocks.class,
      Load.class,
      Scale.class,
      JarSize.class
    },
    footer = {
      "",
      "Examples:",
      "  eujp lab eval questions.jsonl     measure answers beside plain Lucene",
      "  eujp lab starts --starts 20       count the starts that froze"
    })
public final class Lab {}
