package eujp.slack.client;

import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message says, as it travels on the wire: its own text, and below it that of the messages
/// that are forwarded in it, which Slack puts into its attachments. Previews of web pages, which
/// are attachments too, are left out.
public final class FullText {
  private static final int MAX_ATTACHMENTS = 20;

  private FullText() {}

  /// The text of a message.
  public static String of(Message message) {
    return of(message.getText(), message.getAttachments());
  }

  /// The text of a message with attachments.
  public static String of(@Nullable String text, @Nullable List<Attachment> attachments) {
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(text, "")),
            (attachments == null ? List.<Attachment>of() : attachments)
                .stream()
                    .filter(one -> one != null && !isPreview(one))
                    .limit(MAX_ATTACHMENTS)
                    .map(one -> Objects.requireNonNullElse(one.getText(), "")))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isPreview(Attachment attachment) {
    return attachment.getOriginalUrl() != null && !attachment.isMsgUnfurl();
  }
}
