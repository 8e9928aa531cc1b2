package eujp.check.draft;

import eujp.search.PassageIndex;
import eujp.text.Japanese;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a draft that are each in one language: what is sent out is often the text and its
/// translation.
final class DraftSections {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]++(?:\\n[^\\n]++)*+");

  /// Letters by which the language of a paragraph is told; a shorter one goes with that before it.
  private static final int MIN_LETTERS = 40;

  /// One of Japanese says more.
  private static final int MIN_KANA = 10;

  /// Paragraphs whose language is told; the rest goes with the last.
  private static final int MAX_PARAGRAPHS = 200;

  private DraftSections() {}

  /// A part.
  ///
  /// @param language ISO 639-1
  record Section(Span span, String language) {}

  /// The parts, in order, which together are the draft.
  static List<Section> of(String draft, PassageIndex index) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    String language = "";
    int told = 0;
    Matcher paragraph = PARAGRAPH.matcher(draft);
    while (told < MAX_PARAGRAPHS && paragraph.find()) {
      if (!tells(paragraph.group())) {
        continue;
      }
      told++;
      String own = DraftLanguage.of(paragraph.group(), index);
      if (!language.isEmpty() && !own.equals(language)) {
        sections.add(new Section(new Span(start, paragraph.start()), language));
        start = paragraph.start();
      }
      language = own;
    }
    if (sections.isEmpty()) {
      language = DraftLanguage.of(draft, index);
    }
    sections.add(new Section(new Span(start, draft.length()), language));
    return sections;
  }

  private static boolean tells(String paragraph) {
    return paragraph.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count()
            == MIN_LETTERS
        || Japanese.kana(paragraph) >= MIN_KANA;
  }
}
