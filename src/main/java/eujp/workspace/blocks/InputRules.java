package eujp.workspace.blocks;

import java.util.Set;
import java.util.regex.Pattern;

/// What the elements in which something is entered must hold.
final class InputRules {
  private static final int MAX_ENTERED = 3_000;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Set<String> NOT_ENTERED =
      Set.of("button", "image", "overflow", "feedback_buttons", "icon_button", "workflow_button");

  private InputRules() {}

  /// The one element of an `input` block.
  static void field(BlockNode element) {
    if (NOT_ENTERED.contains(element.type())) {
      element.required("type").ifPresent(type -> type.fault("unsupported type: " + element.type()));
    } else {
      ElementRules.accessory(element);
    }
  }

  /// What is particular to its type.
  static void check(BlockNode element) {
    element.optional("placeholder").ifPresent(text -> TextRules.plain(text, 150));
    element.optional("focus_on_load").ifPresent(BlockNode::flag);
    switch (element.type()) {
      case "plain_text_input" -> text(element);
      case "number_input" -> element.required("is_decimal_allowed").ifPresent(BlockNode::flag);
      case "checkboxes", "radio_buttons" -> ElementRules.options(element, 10);
      case "multi_static_select" -> menu(element);
      case "datepicker" ->
          element
              .optional("initial_date")
              .ifPresent(date -> date.text(DATE, "a date like 2023-07-13"));
      case "timepicker" ->
          element.optional("initial_time").ifPresent(time -> time.text(TIME, "a time like 09:30"));
      default -> {}
    }
  }

  private static void text(BlockNode element) {
    element.optional("initial_value").ifPresent(text -> text.text(0, MAX_ENTERED));
    element.optional("multiline").ifPresent(BlockNode::flag);
    element.optional("min_length").ifPresent(length -> length.number(0, MAX_ENTERED));
    element.optional("max_length").ifPresent(length -> length.number(1, MAX_ENTERED));
  }

  /// A menu, whose options may stand in groups.
  static void menu(BlockNode element) {
    if (element.optional("option_groups").isEmpty()) {
      ElementRules.options(element, 100);
      return;
    }
    element
        .required("option_groups")
        .ifPresent(groups ->
            groups
                .items(1, 100)
                .forEach(group -> {
                  group.required("label").ifPresent(label -> TextRules.plain(label, 75));
                  ElementRules.options(group, 100);
                }));
  }
}
