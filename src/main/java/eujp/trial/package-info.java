/// Trials of the whole bot: real processes, against a workspace on this machine in which things go
/// wrong.
///
/// - [eujp.trial.ChaosRun] asks thousands of questions, and does what else people do, while the
///   network fails and bots are killed, and counts what was lost, answered twice or stuck. Hostile
///   texts are among them, and each is tried alone.
/// - [eujp.trial.StartsRun] starts a bot again and again into work of every kind, and counts the
///   starts after which it froze.
/// - [eujp.trial.ClocksRun] sets the bot's clock, and counts what is answered in time.
/// - [eujp.trial.LoadRun] measures how much the bot bears beside a bare Bolt app and beside another
///   build; [eujp.trial.SoakRun] asks steadily for long.
///
/// All know the bot by its command line, its settings and the wire only, so that a
/// [eujp.trial.Build] of another time can be tried in the same way.
@NullMarked
package eujp.trial;

import org.jspecify.annotations.NullMarked;
