/// Trials of the whole bot: real processes, against a workspace on this machine in which things go
/// wrong.
///
/// - [eujp.lab.trial.StartsRun] starts a bot again and again into work of every kind, and counts
///   the starts after which it froze.
/// - [eujp.lab.trial.ClocksRun] sets the bot's clock, and counts what is answered in time.
/// - [eujp.lab.trial.LoadRun] measures how much the bot bears beside a bare Bolt app and beside
///   another build; [eujp.lab.trial.SoakRun] asks steadily for long.
/// - The chaos run is in `eujp.lab.chaos`.
///
/// All know the bot by its command line, its settings and the wire only, so that a
/// [eujp.lab.trial.Build] of another time can be tried in the same way.
@NullMarked
package eujp.lab.trial;

import org.jspecify.annotations.NullMarked;
