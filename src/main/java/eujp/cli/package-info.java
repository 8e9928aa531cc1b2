/// The commands, and the only place where parts are wired together.
///
/// [eujp.cli.Eujp] holds them all; each command is one class. A command that cannot do its work
/// throws a [eujp.cli.Failure], which becomes one line on standard error and an exit code.
@NullMarked
package eujp.cli;

import org.jspecify.annotations.NullMarked;
