package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.answer.Answer.Found;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom to call about what the shipped release says, and whose number it does not have.
class ContactQuestionsTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Answerer ANSWERER = CORPUS.answerer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is the press contact for the EU-Japan summit?",
        "Who can I call at the Commission about JOGMEC?",
        "Who do I ring in Brussels about semiconductors?",
        "press officer for raw materials",
        "Which spokesperson covers the Digital Partnership with Japan?",
        "日EU首脳会議についての報道担当は誰ですか",
        "欧州委員会の報道担当の電話番号は",
        "JOGMECの件で誰に連絡すればよいですか",
        "Wen kann ich bei der Kommission zu Japan anrufen?",
        "¿A quién puedo llamar en la Comisión sobre Japón?",
        "Qui est l'attaché de presse de la Commission pour le Japon ?"
      })
  void theAddressesAreForAllThatTheReleaseSpeaksOf(String question) {
    Found found = assertInstanceOf(Found.class, ANSWERER.answer(question, 5), question);

    assertTrue(found.best().passage().text().contains("@ec.europa.eu"), question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thierry Breton's mobile number?",
        "What is JOGMEC's phone number?",
        "Who is the Commission's spokesperson for trade in Tokyo?",
        "太田房江副大臣のメールアドレスを教えてください",
        "ブルトン委員のメールアドレスを教えてください",
        "フォンデアライエン委員長の連絡先は",
        "Wie lautet die Telefonnummer von Taro Kono?",
        "¿Cuál es el correo de Hajime Wakuda?"
      })
  void anotherOnesAddressIsNoAnswer(String question) {
    assertFalse(ANSWERER.answer(question, 5) instanceof Found, question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Johannes Bahrke's mobile number?",
        "バールケさんの電話番号は？",
        "Phone number for Sonya Gospodinova"
      })
  void whoeverHasOneThereIsFound(String question) {
    assertInstanceOf(Found.class, ANSWERER.answer(question, 5), question);
  }
}
