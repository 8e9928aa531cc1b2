/// An upgrade without a gap: bots that share a database are replaced one after the other while
/// people ask. [eujp.lab.upgrade.UpgradeRun] does it, and the [eujp.lab.upgrade.UpgradeReport]
/// counts what was lost or answered twice, and how long people waited.
@NullMarked
package eujp.lab.upgrade;

import org.jspecify.annotations.NullMarked;
