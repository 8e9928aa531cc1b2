/// Trials of the whole bot: real processes, against a workspace on this machine in which things go
/// wrong.
///
/// [eujp.trial.ChaosRun] asks thousands of questions while the network fails and bots are killed,
/// and counts what was lost or answered twice. [eujp.trial.LoadRun] measures how much the bot bears
/// beside a bare Bolt app. Both know the bot by its command line and its settings only.
@NullMarked
package eujp.trial;

import org.jspecify.annotations.NullMarked;
