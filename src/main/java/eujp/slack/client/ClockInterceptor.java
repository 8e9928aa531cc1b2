package eujp.slack.client;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Sets `clock` by the `Date` of each response of the Web API's own origin. Other addresses that
/// the bot calls, such as those that come in payloads, tell it nothing.
record ClockInterceptor(AllowedHosts reach, SlackClock clock) implements Interceptor {
  ClockInterceptor(URI api, SlackClock clock) {
    this(new AllowedHosts(api), clock);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long sent = System.nanoTime();
    Response response = chain.proceed(request);
    Instant date = response.headers().getInstant("Date");
    if (date != null && reach.isOfTheApi(request.url().uri())) {
      clock.heard(date, sent);
    }
    return response;
  }
}
