package eujp.transcribe;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads bytes as text: UTF-8, or what the bytes look like, which is remarked.
final class TextDecoder {
  private static final int MIN_CONFIDENCE = 20;
  private static final int MAX_SAMPLE = 64 * 1024;

  private TextDecoder() {}

  /// The text without a byte order mark.
  ///
  /// @throws UnreadableSourceException if the bytes look like no text
  static String text(byte[] bytes, List<Remark> remarks) throws UnreadableSourceException {
    String text;
    if (startsWith(bytes, 0xFE, 0xFF)) {
      text = new String(bytes, StandardCharsets.UTF_16BE);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      text = new String(bytes, StandardCharsets.UTF_16LE);
    } else {
      text = unmarked(bytes, remarks);
    }
    String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (words.indexOf('\0') >= 0) {
      throw new UnreadableSourceException(
          "the file is no text; save it as text in UTF-8, as HTML or as PDF");
    }
    return words;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String unmarked(byte[] bytes, List<Remark> remarks)
      throws UnreadableSourceException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      CharsetDetector detector = new CharsetDetector();
      detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, MAX_SAMPLE)));
      CharsetMatch match = detector.detect();
      if (match == null
          || match.getConfidence() < MIN_CONFIDENCE
          || !Charset.isSupported(match.getName())) {
        throw new UnreadableSourceException("the file is not UTF-8; save it as UTF-8");
      }
      remarks.add(
          new Remark(
              0,
              "the text is not UTF-8 and was read as %s; look at its accents"
                  .formatted(match.getName())));
      return new String(bytes, Charset.forName(match.getName()));
    }
  }
}
