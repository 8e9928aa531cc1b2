/// What goes wrong between Slack and an app, and how often.
///
/// A [eujp.workspace.faults.DeliveryMishap] befalls a delivery, a
/// [eujp.workspace.faults.CallMishap] a call. [eujp.workspace.faults.FaultInjector] says at each
/// what goes wrong with it: what was ordered, or what [eujp.workspace.faults.FaultRates] draw by
/// chance. A new mishap is one case in either.
@NullMarked
package eujp.workspace.faults;

import org.jspecify.annotations.NullMarked;
