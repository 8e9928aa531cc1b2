/// What the app is told, and what it answers later.
///
/// [eujp.workspace.delivery.Events] turns each change into the events that Slack would send; what a
/// person does with the app joins them in the [eujp.workspace.delivery.Outbox]. A
/// [eujp.workspace.delivery.DeliveryTransport] brings an [eujp.workspace.delivery.AppDelivery] to
/// the app: over its web sockets (`eujp.workspace.socket`), or by signed requests
/// ([eujp.workspace.delivery.HttpTransport]). Both deliver again what is not acknowledged in time.
/// [eujp.workspace.delivery.ResponseUrls] are where the app may answer later.
@NullMarked
package eujp.workspace.delivery;

import org.jspecify.annotations.NullMarked;
