#!/usr/bin/env bash
# Does PDFBox read a headline whose letters are spaced as the words it is made of?
#
# Expected: a PDF tells by how much letters are spaced (the operator Tc), as "PRESS RELEASE" at the
# head of a release often is: PDFTextStripper, which guesses from gaps where words end, takes that
# off, and gives the words, at least for a sixth of the letters' size.
# Seen, PDFBox 3.0.5: with 1.5 points between letters of 10 points each letter is a word, "P R E S S",
# and a blank is two, so that no search finds the headline and a name in it is none. Up to 1.2 points
# the words are whole. A greater tolerance (setSpacingTolerance(1) instead of .5) cuts them otherwise,
# "URP ILA INEN".
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.5</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Spaced.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;

public class Spaced {
  public static void main(String[] arguments) throws IOException {
    LogManager.getLogManager().reset();
    for (float spacing : new float[] {0, 1, 1.2f, 1.5f, 3}) {
      byte[] pdf = pdf("PRESS RELEASE BY JUTTA URPILAINEN", spacing);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        System.out.println(spacing + ": " + new PDFTextStripper().getText(document).strip());
        PDFTextStripper tolerant = new PDFTextStripper();
        tolerant.setSpacingTolerance(1);
        System.out.println("  tolerance 1: " + tolerant.getText(document).strip());
      }
    }
  }

  private static byte[] pdf(String words, float spacing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.setCharacterSpacing(spacing);
        content.newLineAtOffset(50, 700);
        content.showText(words);
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
JAVA
ls lib | grep '^pdfbox-3'
seen=$("$java" -cp 'lib/*' Spaced.java)
echo "$seen"

known='0.0: PRESS RELEASE BY JUTTA URPILAINEN
  tolerance 1: PRESS RELEASE BY JUTTA URPILAINEN
1.0: PRESS RELEASE BY JUTTA URPILAINEN
  tolerance 1: PRESS RELEASE BY JUTTA URPILAINEN
1.2: PRESS RELEASE BY JUTTA URPILAINEN
  tolerance 1: PRESS RELEASE BY JUTTA URPILAINEN
1.5: P R E S S  R E L E A S E  B Y  J U T T A  U R P I L A I N E N
  tolerance 1: PRESS  RELEASE  BY  JUTTA  URP ILA INEN
3.0: P R E S S  R E L E A S E  B Y  J U T T A  U R P I L A I N E N
  tolerance 1: P R E S S  R E L E A S E  B Y  J U T T A  U R P I L A I N E N'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: the letters of a spaced headline are words'
else
  echo 'this has changed'
  exit 1
fi
