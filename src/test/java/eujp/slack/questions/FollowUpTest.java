package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          and where?                          ¦ true
          Who signed it                       ¦ true
          and when did they meet              ¦ true
          Is JOGMEC involved? I wonder.       ¦ true
          署名したのは誰ですか                ¦ true
          次回の日程は                        ¦ true
          議長の名前を教えて                  ¦ true
          Thanks, the part on chips was good. ¦ false
          I will write that down              ¦ false
          了解しました                        ¦ false
          JOGMEC signed the arrangement.      ¦ false
          ok                                  ¦ false
          """)
  void aQuestionIsToldFromARemark(String text, boolean asks) {
    assertEquals(asks, FollowUp.asks(Question.read(text, "UBOT")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          eujp, and where     ¦ true
          Eujp: tariffs       ¦ true
          eujp                ¦ true
          eujpさん、関税は    ¦ true
          and tariffs, eujp?  ¦ true
          is eujp any good?   ¦ false
          eujpx, what?        ¦ false
          """)
  void whoeverSaysItsNameCallsIt(String text, boolean calls) {
    assertEquals(calls, FollowUp.calls(Question.read(text, "UBOT"), "eujp"));
  }

  @ParameterizedTest
  @CsvSource({
    "<@UBOT> follow, FOLLOW",
    "<@UBOT> Follow this thread., FOLLOW",
    "<@UBOT> フォロー, FOLLOW",
    "<@UBOT> フォローしてください。, FOLLOW",
    "<@UBOT> unfollow, UNFOLLOW",
    "<@UBOT> フォロー解除, UNFOLLOW",
  })
  void followAndUnfollowAreSaidInBothLanguages(String wire, FollowCommand command) {
    assertEquals(Optional.of(command), FollowCommand.of(Question.read(wire, "UBOT")));
  }

  @ParameterizedTest
  @CsvSource({"what will follow?", "follow the money", "フォローアップは？"})
  void whatOnlyHoldsTheWordIsAQuestion(String wire) {
    assertEquals(Optional.empty(), FollowCommand.of(Question.read(wire, "UBOT")));
  }
}
