/// How far the bot goes: what one bot and two bots on a database bear ([eujp.lab.scale.SharedRun]),
/// and what that and the other tables of `docs/performance` come to with many workspaces and
/// releases ([eujp.lab.scale.Reckoning]).
@NullMarked
package eujp.lab.scale;

import org.jspecify.annotations.NullMarked;
