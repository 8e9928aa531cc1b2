/// What comes from outside is made up by
/// [Jazzer](https://github.com/CodeIntelligenceTesting/jazzer): it mutates inputs, keeps those that
/// reach new code, and looks for one that breaks a promise.
///
/// One class is one target, because Jazzer fuzzes one in each JVM. The seeds of a target, among
/// them all that ever broke it, lie in `src/test/resources/eujp/fuzz/<class>Inputs/<method>` and
/// are tried in every build; an input that breaks it is written there by Jazzer.
@NullMarked
package eujp.fuzz;

import org.jspecify.annotations.NullMarked;
