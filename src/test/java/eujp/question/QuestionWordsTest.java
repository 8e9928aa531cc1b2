package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionWordsTest {
  @ParameterizedTest
  @CsvSource({
    "en, wich ports are named, which ports are named",
    "en, wen did it start, when did it start",
    "en, waht was signed, what was signed",
    "en, wher is it, where is it",
    "en, whhy not, why not",
    "en, Whcih ports, which ports",
    "de, wleche Häfen, welche Häfen",
    "de, waurm nicht, warum nicht",
    "fr, qaund commence le programme, quand commence le programme",
    "fr, commbien de ports, combien de ports",
    "it, qunado comincia, quando comincia",
    "nl, waneer begint het, wanneer begint het",
    "pl, keidy zacznie, kiedy zacznie",
    "sv, vlika hamnar, vilka hamnar"
  })
  void aQuestionWordMayBeMisspelt(String language, String typed, String meant) {
    assertEquals(meant, QuestionWords.of(language).spelt(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "en, the price of wheat",
    "en, a white paper on hats",
    "en, were they there",
    "en, what who when",
    "de, wenn das Werk",
    "fr, la quantité de blé",
    "ja, いつ始まりましたか"
  })
  void anotherWordStaysAsItIs(String language, String question) {
    assertEquals(question, QuestionWords.of(language).spelt(question));
  }

  @ParameterizedTest
  @CsvSource({
    "el, ποτε αρχιζει το ταξιδι, πότε αρχιζει το ταξιδι",
    "el, ποσοι απο τους ναυτες, πόσοι από τους ναυτες",
    "el, προϋπολογισμος του λιμανιου, προϋπολογισμός του λιμανιου",
    "el, που ειναι το πλοιο που ηρθε, που είναι το πλοιο που ηρθε",
    "el, δεν ηρθε ποτέ, δεν ηρθε ποτέ",
    "fr, ou part le ferry ou le car, où part le ferry ou le car",
    "fr, le ferry part d'ou, le ferry part d'où",
    "fr, Quand l'A320 part, Quand l'A320 part",
    "es, en que pais, en qué país",
    "es, dicen que abre, dicen que abre",
    "pl, jak dlugo trwa, jak długo trwa",
    "de, Wie lange dauert das fuenfte Jahr, Wie lange dauert das fünfte Jahr",
    "bg, кои са те, кои са те",
    "lv, kad atver ostu, kad atver ostu"
  })
  void questionWordsGetTheirAccents(String language, String typed, String meant) {
    assertEquals(meant, QuestionWords.of(language).spelt(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "en, whats the plan, what is the plan",
    "fr, cb de ports, combien de ports",
    "fr, qd part le ferry, quand part le ferry",
    "es, xq cierra, por qué cierra",
    "es, q puertos, qué puertos",
    "pt, qtos portos, quantos portos",
    "it, xké chiude, perché chiude",
    "nl, hvl havens, hoeveel havens",
    "de, wrm schließt er, warum schließt er",
    "ro, dc se închide, de ce se închide",
    "el, γτ έκλεισε, γιατί έκλεισε"
  })
  void questionWordsMayBeShort(String language, String typed, String meant) {
    assertEquals(meant, QuestionWords.of(language).spelt(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 協会の会長の名前(英語つづり), PERSON",
    "ja, 市長さんの局長の名前教えて, PERSON",
    "ja, どの港に寄るの, PLACE",
    "ja, 「自由な往来」のところの原文, THING",
    "ja, リリースの原文, MASTHEAD",
    "ja, 原文どこ, MASTHEAD",
    "en, does anyone say the port is too small, THING",
    "it, che racconta la direttrice di quando era in mare, WORDS",
    "ro, ce povesteste capitanul de cand era mic, WORDS",
    "de, was erzählt der Kapitän von damals, WORDS",
    "en, which firms do they name when it comes to chips, THING",
    "en, did she name a port when she spoke of ferries, THING",
    "en, did they say when the port opens, TIME",
    "sv, vad nämns när det gäller hamnar, THING",
    "es, que se hace cuando se trata de puertos, THING",
    "es, quien firmo el acuerdo, PERSON",
    "es, cuando empieza, TIME",
    "es, donde esta el puerto, PLACE",
    "es, cuantas empresas, NUMBER",
    "el, ποτε αρχιζει, TIME",
    "el, ποσες χωρες, NUMBER",
    "ro, cand incepe, TIME",
    "ro, cate tari, NUMBER",
    "cs, kolik clenu, NUMBER",
    "pt, quantos paises, NUMBER",
    "sv, nar borjar det, TIME"
  })
  void aQuestionAsksForWhatItsWordsSay(String language, String question, AnswerType type) {
    assertEquals(type, QuestionWords.of(language).type(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"てる", "どういう", "みんな", "とこ"})
  void whatJapaneseSaysInPassingIsNoise(String word) {
    assertTrue(QuestionWords.of("ja").isNoise(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"言い回し", "文言", "原文", "綴り"})
  void whatAsksForTheWordingSaysLittle(String word) {
    assertTrue(QuestionWords.of("ja").isLight(word));
  }
}
