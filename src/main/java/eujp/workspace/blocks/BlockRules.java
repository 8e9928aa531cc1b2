package eujp.workspace.blocks;

import java.util.Set;

/// What each kind of block must hold.
///
/// Kinds that Slack knows and that are not drawn here (`video`, `file`, `table` …) are let pass.
final class BlockRules {
  private static final Set<String> ONLY_IN_MESSAGES =
      Set.of("context_actions", "file", "markdown", "table", "plan", "task_card");

  private BlockRules() {}

  static void check(BlockNode block, Surface surface) {
    if (surface != Surface.MESSAGE && ONLY_IN_MESSAGES.contains(block.type())) {
      unsupported(block);
      return;
    }
    switch (block.type()) {
      case "section" -> section(block);
      case "header" -> block.required("text").ifPresent(text -> TextRules.plain(text, 150));
      case "divider" -> {}
      case "context" -> context(block);
      case "actions" -> actions(block);
      case "context_actions" -> contextActions(block);
      case "image" -> image(block);
      case "markdown" -> block.required("text").ifPresent(text -> text.text(1, 12_000));
      case "input" -> input(block);
      case "rich_text" -> block.required("elements").ifPresent(list -> list.items(0, 1_000));
      case "video", "file", "table", "call", "plan", "task_card" -> {}
      case "" -> block.required("type").ifPresent(type -> type.fault("must be a string"));
      default -> unsupported(block);
    }
  }

  private static void unsupported(BlockNode block) {
    block.required("type").ifPresent(type -> type.fault("unsupported type: " + block.type()));
  }

  private static void section(BlockNode block) {
    if (block.optional("fields").isEmpty()) {
      block.required("text").ifPresent(text -> TextRules.any(text, 3_000));
    } else {
      block.optional("text").ifPresent(text -> TextRules.any(text, 3_000));
    }
    block
        .optional("fields")
        .ifPresent(fields -> fields.items(1, 10).forEach(field -> TextRules.any(field, 2_000)));
    block.optional("accessory").ifPresent(ElementRules::accessory);
  }

  private static void context(BlockNode block) {
    block
        .required("elements")
        .ifPresent(elements -> elements.items(1, 10).forEach(ElementRules::inContext));
  }

  private static void actions(BlockNode block) {
    block
        .required("elements")
        .ifPresent(elements -> ElementRules.interactive(elements.items(1, 25)));
  }

  private static void contextActions(BlockNode block) {
    block
        .required("elements")
        .ifPresent(elements -> elements.items(1, 5).forEach(ElementRules::inContextActions));
  }

  private static void image(BlockNode block) {
    ElementRules.image(block);
    block.optional("title").ifPresent(title -> TextRules.plain(title, 2_000));
  }

  private static void input(BlockNode block) {
    block.required("label").ifPresent(label -> TextRules.plain(label, 2_000));
    block.required("element").ifPresent(InputRules::field);
    block.optional("optional").ifPresent(BlockNode::flag);
    block.optional("dispatch_action").ifPresent(BlockNode::flag);
    block.optional("hint").ifPresent(hint -> TextRules.plain(hint, 2_000));
  }
}
