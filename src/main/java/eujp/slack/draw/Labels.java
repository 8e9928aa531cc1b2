package eujp.slack.draw;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// All that the bot says in its own words, in the language of the question. Quotations are never
/// translated.
public enum Labels {
  ENGLISH {
    @Override
    public String notSaid() {
      return "The release does not say. These passages are near:";
    }

    @Override
    public String further() {
      return "Also in the release";
    }

    @Override
    public String openAtSentence() {
      return "Open at this sentence";
    }

    @Override
    public String notAsked() {
      return "This does not look like a question about the release. Ask about what it says, for"
          + " example:";
    }

    @Override
    public String somethingWrong() {
      return "Something went wrong on our side, so there is no answer. Please ask again in a"
          + " moment.";
    }

    @Override
    public String purpose() {
      return "Ask what the release on the EU–Japan summit says, and get the sentence itself: who"
          + " said it, where it stands, and a link that opens the page there.";
    }

    @Override
    public String examples() {
      return "For example:";
    }

    @Override
    public List<String> waysToAsk() {
      return List.of(
          "Mention me in a channel, and I answer in the thread.",
          "Type /eujp and your question, and only you see the answer.",
          "Or write to me directly.");
    }

    @Override
    public String origin() {
      return "Every word of an answer is quoted from press releases of the European Commission. When"
          + " they do not say, I say so.";
    }

    @Override
    public String answerInWords() {
      return "The release says: ";
    }

    @Override
    public String saidInWords(String speaker) {
      return "Said by " + speaker + ".";
    }

    @Override
    public String sourceInWords(String reference, int paragraph, String section, LocalDate date) {
      return "Source: "
          + reference
          + ", paragraph "
          + paragraph
          + (section.isEmpty() ? "" : ", section “" + section + "”")
          + ", "
          + date(date)
          + ".";
    }

    @Override
    public String date(LocalDate date) {
      return ENGLISH_DATE.format(date);
    }
  },

  JAPANESE {
    @Override
    public String notSaid() {
      return "リリースには書かれていません。近い箇所は次のとおりです：";
    }

    @Override
    public String further() {
      return "リリースのほかの箇所";
    }

    @Override
    public String openAtSentence() {
      return "原文のこの箇所を開く";
    }

    @Override
    public String notAsked() {
      return "リリースについてのご質問ではないようです。リリースの内容についてお尋ねください。例：";
    }

    @Override
    public String somethingWrong() {
      return "こちらで問題が発生し、お答えできませんでした。しばらくしてからもう一度お尋ねください。";
    }

    @Override
    public String purpose() {
      return "日EU首脳会談のリリースに何が書かれているかをお尋ねください。該当する文そのものを、発言者、" + "掲載箇所、その箇所を開くリンクとともにお答えします。";
    }

    @Override
    public String examples() {
      return "例：";
    }

    @Override
    public List<String> waysToAsk() {
      return List.of(
          "チャンネルでメンションすると、スレッドでお答えします。",
          "/eujp に続けて質問を入力すると、あなただけに答えが表示されます。",
          "ダイレクトメッセージでもお尋ねいただけます。");
    }

    @Override
    public String origin() {
      return "答えはすべて欧州委員会のプレスリリースからの引用です。書かれていないときは、そのようにお伝えします。";
    }

    @Override
    public String answerInWords() {
      return "リリースの記述：";
    }

    @Override
    public String saidInWords(String speaker) {
      return "発言者：" + speaker + "。";
    }

    @Override
    public String sourceInWords(String reference, int paragraph, String section, LocalDate date) {
      return "出典："
          + reference
          + " 第"
          + paragraph
          + "段落"
          + (section.isEmpty() ? "" : "、「" + section + "」")
          + "、"
          + date(date)
          + "。";
    }

    @Override
    public String date(LocalDate date) {
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
  };

  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// The language that a text is written in: kana are found in no other than Japanese; Han
  /// characters without any count when they are not a name inside an English sentence.
  public static Labels forText(String text) {
    long kana = text.codePoints().filter(Labels::isKana).count();
    long han = text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN).count();
    long latin = text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN).count();
    return kana > 0 || han > latin ? JAPANESE : ENGLISH;
  }

  private static boolean isKana(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  /// Above passages that are near the question and do not answer it.
  public abstract String notSaid();

  /// Above further passages that speak to the question.
  public abstract String further();

  /// The words of the link to the release's page.
  public abstract String openAtSentence();

  /// In place of an answer to what is no question about the releases, above examples.
  public abstract String notAsked();

  /// In place of an answer that a fault of ours has prevented.
  public abstract String somethingWrong();

  /// What the bot is for.
  public abstract String purpose();

  /// Above example questions.
  public abstract String examples();

  /// The three ways to ask.
  public abstract List<String> waysToAsk();

  /// Where answers come from.
  public abstract String origin();

  /// Before the answer sentence, where nothing but the words tells what it is.
  public abstract String answerInWords();

  /// Who said a passage, as a sentence.
  public abstract String saidInWords(String speaker);

  /// Where a passage stands, as a sentence; `section` is empty where there is no heading.
  public abstract String sourceInWords(
      String reference, int paragraph, String section, LocalDate date);

  /// A day, written out.
  public abstract String date(LocalDate date);
}
