package eujp.cite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Releases put together at random from a few sentences of a language, so that much of each stands
/// in it again: as a paragraph, in one, as an item, a heading, a quotation, or as the beginning of
/// another sentence.
record RandomPages(Random random) {
  private static final Map<String, List<String>> SENTENCES =
      Map.of(
          "en",
          List.of(
              "The EU’s ports pay first.",
              "The EU's ports pay first, and Japan’s ports pay second.",
              "The EU's **ports** pay.",
              "It is published.",
              "A rail-to-ship link – 50/50, R&D included – costs 2\u00A0000\u00A0000 euro.",
              "The [Hydrogen Council](https://example.org/c) meets again.",
              "The Hydrogen Council meets again in 2025, as both sides have agreed at the last of"
                  + " three meetings in Kyoto."),
          "de",
          List.of(
              "Der Rat tagt wieder.",
              "Der Rat tagt wieder in Köln – und zwar bald.",
              "Der **Rat** tagt.",
              "Die Straße ist lang.",
              "Die STRASSE ist lang.",
              "Für Häfen stehen 5\u00A0Mrd. Euro bereit, sagte Müller.",
              "Die [Wasserstofffinanzierungsgesellschaft](https://example.org/w) zahlt die E-Autos."),
          "fr",
          List.of(
              "L'Union finance les ports.",
              "L’Union finance les ports et les gares d'aujourd'hui\u202F!",
              "L’**Union** finance.",
              "C'est l'été.",
              "C’EST L’ETE.",
              "«\u00A0C'est un pas de géant\u00A0», a déclaré Mme\u00A0Berg.",
              "Le [Conseil de l'hydrogène](https://example.org/c) se réunit, c'est-à-dire siège."),
          "it",
          List.of(
              "L'UE c'è.",
              "L’UE c’è, dall'inizio alla fine dell'anno.",
              "L'energia è un bene comune.",
              "L'**energia** è un bene comune: e così è stato.",
              "Un po' d'acqua, un po' d'aria.",
              "Un po' d'acqua e un po’ di sole – nient'altro serve.",
              "Perché?"),
          "el",
          List.of(
              "Η Επιτροπή υποβάλλει έκθεση.",
              "Η Επιτροπή υποβάλλει έκθεση το 2025 στις Βρυξέλλες.",
              "Πληρώνουν και οι δύο.",
              "ΠΛΗΡΩΝΟΥΝ ΚΑΙ ΟΙ ΔΥΟ ΠΛΕΥΡΕΣ.",
              "Η **οδός** είναι μακρά· η οδος είναι μακρά.",
              "Τ’ άλλα πλοία, απ’ όπου κι αν έρχονται, πληρώνουν."),
          "pl",
          List.of(
              "Rada zbiera się ponownie.",
              "Rada zbiera się ponownie w Łodzi – i to wkrótce.",
              "**Rada** zbiera się.",
              "Źródła energii należą do wszystkich.",
              "Zrodla energii naleza do wszystkich.",
              "Umowa polsko-japońska kosztuje 2\u00A0mld\u00A0euro.",
              "„Dzielimy się [kosztami](https://example.org/k)”, powiedziała A.\u00A0Berg."),
          "ja",
          List.of(
              "両者は覚書に署名した。",
              "両者は**覚書に**署名した。その結果は公表される。",
              "その結果は公表される。",
              "２０２５年に京都で会合を開く。",
              "2025年に京都で会合を開く予定である。",
              "水素ファンドは[共同基金](https://example.org/k)である。",
              "「私たちは港を共有している。」とベルグ委員は述べた。"));

  /// The languages there are sentences of.
  static List<String> languages() {
    return SENTENCES.keySet().stream().sorted().toList();
  }

  /// Writes a release into a folder.
  ///
  /// @param number of its reference
  /// @param blocks how many paragraphs, lists, headings and quotations it has
  void write(Path corpus, String language, int number, int blocks) throws IOException {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      text.add(block(language));
    }
    text.add(some(language));
    Path folder = Files.createDirectories(corpus.resolve("releases"));
    Files.writeString(
        folder.resolve("ip-24-%d.%s.md".formatted(number, language)),
        """
        ---
        reference: IP/24/%d
        type: Press release
        title: %s
        date: 2024-04-30
        place: Brussels
        language: %s
        url: https://example.org/release
        ---

        %s
        """
            .formatted(number, plain(one(language)), language, String.join("\n\n", text)));
  }

  private String block(String language) {
    return switch (random.nextInt(8)) {
      case 0 -> "## " + plain(one(language)) + "\n\n" + some(language);
      case 1 -> "- " + one(language) + "\n- " + some(language) + "\n- " + one(language);
      case 2 -> "1. " + one(language) + "\n2. " + some(language);
      case 3 ->
          "> %s\n>\n> %s\n>\n> — Anna Berg, Commissioner".formatted(some(language), one(language));
      default -> some(language);
    };
  }

  /// One to four sentences, the same not twice.
  private String some(String language) {
    List<String> sentences = new ArrayList<>(SENTENCES.getOrDefault(language, List.of()));
    Collections.shuffle(sentences, random);
    return String.join(
        language.equals("ja") ? "" : " ", sentences.subList(0, 1 + random.nextInt(4)));
  }

  private String one(String language) {
    List<String> sentences = SENTENCES.getOrDefault(language, List.of());
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static String plain(String sentence) {
    return sentence.replaceAll("\\*\\*|\\[|\\]\\([^)]*\\)", "");
  }
}
