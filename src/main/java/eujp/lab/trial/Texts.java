package eujp.lab.trial;

import java.util.List;

/// What people write to the bot.
public final class Texts {
  public static final List<String> QUESTIONS =
      List.of(
          "Who co-chaired the Digital Partnership Council?",
          "What was signed on semiconductors?",
          "What did von der Leyen say about China?",
          "海底ケーブルはどのルートを通りますか",
          "When was the summit?",
          "Who won the world cup?",
          "How much will the Arctic cable cost?",
          "半導体について何が合意されましたか");

  /// Questions that the releases answer, so that they are answered also in a thread that the bot
  /// follows, where nobody mentioned it.
  public static final List<String> ANSWERED =
      List.of(
          "Who co-chaired the Digital Partnership Council?",
          "What was signed on semiconductors?",
          "半導体について何が合意されましたか");

  public static final List<String> FOLLOW_UPS =
      List.of("And who signed it?", "And when?", "いつですか", "What about submarine cables?");

  public static final List<String> LISTS =
      List.of(
          "quotes",
          "people",
          "timeline",
          "commitments",
          "発言",
          "人物一覧",
          "年表",
          "約束",
          "quotes von der Leyen",
          "timeline IP/23/3831");

  static final String QUOTATION = "We share similar dependencies and we share the same concerns";

  public static final List<String> PASTED =
      List.of(
          "“" + QUOTATION + "” — von der Leyen",
          "&gt; " + QUOTATION,
          "von der Leyen: “Japan is our closest strategic partner in the whole region”",
          "「半導体のサプライチェーンについて協力を強化することで合意しました」");

  public static final List<String> COMMANDS =
      List.of(
          "Who co-chaired the Digital Partnership Council?",
          "quote “" + QUOTATION + "” — von der Leyen",
          "quotes",
          "people",
          "年表",
          "commitments",
          "help",
          "半導体について何が合意されましたか");

  public static final String DRAFT =
      "On 13 July 2023, President von der Leyen said: “"
          + QUOTATION
          + ".” The EU and Japan signed a memorandum on semiconductors (IP/23/3831), worth €2 billion.";

  private Texts() {}
}
