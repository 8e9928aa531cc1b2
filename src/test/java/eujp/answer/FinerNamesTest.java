package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer.Found;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A company is no country, and a city is none either.
class FinerNamesTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which companies signed the semiconductor memorandum?",
        "Which company will lay the Arctic cable?",
        "Welche Firmen haben das Memorandum unterzeichnet?",
        "どの企業がケーブルを敷設しますか",
        "中国の供給元はどの会社ですか",
        "In which city did the Digital Partnership Council meet on 3 July?",
        "In which town does JOGMEC have its office?",
        "JOGMEC 本部所在地"
      })
  void whatIsNoneOfItsKindIsNoAnswer(String question) {
    assertFalse(ANSWERER.answer(question, 5) instanceof Found, question);
  }

  @ParameterizedTest
  @CsvSource({
    "Which Japanese organisation did the Commission sign with?, Metals and Energy Security",
    "Which city hosted the 29th summit?, Tokyo",
    "In which city will the co-chairs meet in 2024?, Brussels",
    "第29回日EU首脳会議の開催地は, Tokyo",
    "À quelles dates se tiendra la Semaine européenne des matières premières ?, 13-16 November",
    "Kur bus kitas susitikimas 2024 m.?, Brussels"
  })
  void whatIsOneIs(String question, String answer) {
    Found found = assertInstanceOf(Found.class, ANSWERER.answer(question, 5), question);

    assertTrue(found.best().sentence().contains(answer), found.best().sentence());
  }
}
