/// The commands, and the only place where parts are wired together.
///
/// [Eujp] holds all commands; each is one class, those that list in `eujp.cli.lists`. What several
/// share is in `eujp.terminal`, or stands beside them: [Batch] works through a file of questions,
/// quotations or drafts. [CommandGroups] says where a command stands in `eujp --help`. What those
/// who work on eujp run is in `eujp.lab`.
///
/// ## How a command ends
///
/// A command that did its work returns 0. One that cannot throws a [eujp.terminal.Failure], whose
/// message says in one line what is wrong and what to do; [Eujp] prints it and ends with 1, or with
/// 2 where usage or settings are at fault. `index` and `lint` also return 1 where a file has
/// mistakes. Nothing else prints to standard error but the log. Results go to the writer that
/// [Eujp] was given, never to `System.out`, so that tests read them.
///
/// ## The demo
///
/// [Demo] is [Serve] in a [eujp.workspace.Workspace]: it takes the addresses and tokens of the
/// local workspace as settings and starts the same [eujp.slack.Bot]. There is no other bot for
/// trying and for testing.
///
/// ## A new command
///
/// Write a class with `@Command`, a description and examples in the footer, and name it in [Eujp]
/// and in [CommandGroups]. Tests run commands in their own process: `Eujp.commands(out, err,
/// environment).execute(…)`.
@NullMarked
package eujp.cli;

import org.jspecify.annotations.NullMarked;
