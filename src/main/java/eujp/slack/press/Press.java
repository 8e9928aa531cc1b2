package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/// What a button does.
interface Press {
  void handle(Pressed pressed) throws IOException, SlackApiException;
}
