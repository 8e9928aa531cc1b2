/// What Slack would refuse in blocks.
///
/// [eujp.workspace.blocks.BlockKitCheck] goes through blocks after Slack's *Block Kit reference*:
/// [eujp.workspace.blocks.BlockRules] for blocks, [eujp.workspace.blocks.ElementRules] and
/// [eujp.workspace.blocks.InputRules] for what is in them. A new kind of block is one case in
/// [eujp.workspace.blocks.BlockRules].
@NullMarked
package eujp.workspace.blocks;

import org.jspecify.annotations.NullMarked;
