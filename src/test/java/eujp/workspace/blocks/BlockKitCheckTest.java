package eujp.workspace.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import eujp.workspace.values.Json;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKitCheckTest {
  @Test
  void everythingThatSlackDrawsPasses() {
    assertEquals(
        List.of(),
        faults(
            """
            [{"type": "header", "text": {"type": "plain_text", "text": "Chips", "emoji": true}},
             {"type": "section", "block_id": "a", "text": {"type": "mrkdwn", "text": "*x*"},
              "accessory": {"type": "button", "action_id": "more", "style": "primary",
                            "text": {"type": "plain_text", "text": "More"}}},
             {"type": "section", "fields": [{"type": "mrkdwn", "text": "one"}]},
             {"type": "divider"},
             {"type": "context", "elements": [
               {"type": "mrkdwn", "text": "IP/23/3831"},
               {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A"}]},
             {"type": "actions", "elements": [
               {"type": "button", "action_id": "yes", "value": "1",
                "text": {"type": "plain_text", "text": "Yes"}},
               {"type": "overflow", "action_id": "menu", "options": [
                 {"text": {"type": "plain_text", "text": "One"}, "value": "1"}]}]},
             {"type": "context_actions", "elements": [
               {"type": "feedback_buttons", "action_id": "feedback",
                "positive_button": {"text": {"type": "plain_text", "text": "Good"}, "value": "1"},
                "negative_button": {"text": {"type": "plain_text", "text": "Bad"}, "value": "0"}}]},
             {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A"}]
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "poem"} | unsupported type: poem [json-pointer:/blocks/0/type]
          {} | missing required field: type [json-pointer:/blocks/0/type]
          7 | must be an object [json-pointer:/blocks/0]
          {"type": "section"} | missing required field: text [json-pointer:/blocks/0/text]
          {"type": "section", "text": {"type": "mrkdwn", "text": ""}} | must be more than 0 characters [json-pointer:/blocks/0/text/text]
          {"type": "section", "text": {"type": "html", "text": "x"}} | must be one of: plain_text, mrkdwn [json-pointer:/blocks/0/text/type]
          {"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": true}} | invalid additional property: emoji [json-pointer:/blocks/0/text/emoji]
          {"type": "header", "text": {"type": "mrkdwn", "text": "x"}} | must be plain_text [json-pointer:/blocks/0/text/type]
          {"type": "context", "elements": []} | no less than 1 items allowed [json-pointer:/blocks/0/elements]
          {"type": "context", "elements": [{"type": "button"}]} | unsupported type: button [json-pointer:/blocks/0/elements/0/type]
          {"type": "image", "image_url": "https://example.com/a.png"} | missing required field: alt_text [json-pointer:/blocks/0/alt_text]
          {"type": "divider", "block_id": ""} | must be more than 0 characters [json-pointer:/blocks/0/block_id]
          {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "x"}, "style": "loud"}]} | must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]
          """)
  void whatSlackDoesNotDrawIsNamedWithItsPlace(String block, String fault) {
    assertEquals(List.of(fault), faults("[" + block + "]"));
  }

  @Test
  void limitsAreThoseOfSlack() {
    assertEquals(List.of(), sectionOf(3_000));
    assertEquals(
        List.of("must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
        sectionOf(3_001));
    assertEquals(List.of(), faults(repeat("{\"type\": \"divider\"}", 50)));
    assertEquals(
        List.of("no more than 50 items allowed [json-pointer:/blocks]"),
        faults(repeat("{\"type\": \"divider\"}", 51)));
    assertEquals(
        List.of("no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
        faults(
            "[{\"type\": \"context\", \"elements\": %s}]"
                .formatted(repeat("{\"type\": \"mrkdwn\", \"text\": \"x\"}", 11))));
    assertEquals(
        List.of("must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
        faults(
            """
            [{"type": "actions", "elements": [
              {"type": "button", "text": {"type": "plain_text", "text": "%s"}}]}]
            """
                .formatted("x".repeat(76))));
  }

  @Test
  void idsAreUnique() {
    assertEquals(
        List.of("block_id already exists [json-pointer:/blocks/1/block_id]"),
        faults(
            """
            [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}]
            """));
    assertEquals(
        List.of("action_id already exists [json-pointer:/blocks/0/elements/1/action_id]"),
        faults(
            """
            [{"type": "actions", "elements": [
              {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "x"}},
              {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "y"}}]}]
            """));
  }

  @Test
  void allTextCountsForTheLengthOfAMessage() {
    assertEquals(
        3,
        BlockKitCheck.textLength(
            parse(
                """
                [{"type": "header", "text": {"type": "plain_text", "text": "a"}},
                 {"type": "context", "elements": [{"type": "mrkdwn", "text": "bc"}]}]
                """)));
  }

  private static List<String> sectionOf(int length) {
    return faults(
        "[{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"%s\"}}]"
            .formatted("x".repeat(length)));
  }

  private static String repeat(String item, int times) {
    return "[" + String.join(",", Collections.nCopies(times, item)) + "]";
  }

  private static List<String> faults(String blocks) {
    return BlockKitCheck.faults(parse(blocks));
  }

  private static JsonArray parse(String blocks) {
    return Json.parse(blocks).orElseThrow().getAsJsonArray();
  }
}
