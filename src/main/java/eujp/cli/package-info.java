/// The commands, and the only place where parts are wired together.
///
/// [Eujp] holds all commands; each is one class. What several share stands beside them:
///
/// - [CorpusOptions]: where the releases come from. It reads the corpus, or opens an index built
///   before, and tells of files that cannot be read on standard error; the rest is served.
/// - [Terminal] draws an answer for people, [AnswerJson] for programs, [Batch] answers a file.
/// - [ListingOptions] is what `quotes`, `people`, `timeline` and `commitments` have in common:
///   which releases, and how a [Listing] is written.
/// - [Terminal] draws an answer for people, [AnswerJson] for programs; [VerdictText] and
///   [QuoteJson] do so for the verdict on a quotation. [Batch] works through a file of either.
/// - [Stop] keeps `serve` and `demo` at work until Ctrl-C, and lets them close in order.
///
/// ## How a command ends
///
/// A command that did its work returns 0. One that cannot throws a [Failure], whose message says in
/// one line what is wrong and what to do; [Eujp] prints it and ends with 1, or with 2 where usage
/// or settings are at fault. Nothing else prints to standard error but the log. Results go to the
/// writer that [Eujp] was given, never to `System.out`, so that tests read them.
///
/// ## The demo
///
/// [Demo] is [Serve] in a [eujp.workspace.Workspace]: it takes the addresses and tokens of the
/// local workspace as settings and starts the same [eujp.slack.Bot]. There is no other bot for
/// trying and for testing.
///
/// ## A new command
///
/// Write a class with `@Command`, a description and examples in the footer, and name it in [Eujp].
/// Tests run commands in their own process: `Eujp.commands(out, err, environment).execute(…)`.
@NullMarked
package eujp.cli;

import org.jspecify.annotations.NullMarked;
