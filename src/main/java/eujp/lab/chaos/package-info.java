/// The chaos run: thousands of questions, and what else people do, while everything goes wrong.
///
/// [eujp.lab.chaos.ChaosRun] asks what a [eujp.lab.chaos.Mixture] draws and does what people do at
/// a [eujp.lab.chaos.Desk], kills bots and has the workspace fail; the [eujp.lab.chaos.ChaosReport]
/// counts what was lost, answered twice or stuck. Each hostile text is then tried alone
/// ([eujp.lab.chaos.Poisoning]).
@NullMarked
package eujp.lab.chaos;

import org.jspecify.annotations.NullMarked;
