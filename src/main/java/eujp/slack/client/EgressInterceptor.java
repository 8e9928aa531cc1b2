package eujp.slack.client;

import com.google.gson.stream.JsonReader;
import eujp.slack.errors.CallFailure;
import eujp.slack.metrics.Metrics;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// What each request that leaves the bot passes: those to other places than `reach` are refused,
/// the rest is measured.
///
/// @param api the path of the Web API's methods
record EgressInterceptor(AllowedHosts reach, String api, Metrics metrics) implements Interceptor {
  /// Slack's errors are far shorter; what is longer is no error.
  private static final int MAX_OF_ERROR = 8_192;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!reach.allows(request.url().uri())) {
      metrics.refused(Metrics.Refusal.ADDRESS);
      throw new AllowedHosts.Refused();
    }
    String path = request.url().encodedPath();
    String method = path.startsWith(api) ? path.substring(api.length()) : "response_url";
    long start = System.nanoTime();
    try {
      Response response = chain.proceed(request);
      try {
        metrics.called(method, since(start), failure(response));
        return response;
      } catch (IOException e) {
        response.close();
        throw e;
      }
    } catch (IOException e) {
      metrics.called(method, since(start), Optional.of(CallFailure.thrown(e)));
      throw e;
    }
  }

  private static Optional<CallFailure> failure(Response response) throws IOException {
    return response.isSuccessful()
        ? error(response.peekBody(MAX_OF_ERROR).string()).map(CallFailure::named)
        : Optional.of(CallFailure.status(response.code()));
  }

  /// The error in an answer of the Web API; empty where there is none.
  private static Optional<String> error(String body) {
    boolean failed = false;
    try (JsonReader json = new JsonReader(new StringReader(body))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "ok" -> {
            if (json.nextBoolean()) {
              return Optional.empty();
            }
            failed = true;
          }
          case "error" -> {
            return Optional.of(json.nextString());
          }
          default -> json.skipValue();
        }
      }
    } catch (IOException | IllegalStateException e) {
      return Optional.empty(); // long, or no JSON: no error that Slack names
    }
    return failed ? Optional.of("no error") : Optional.empty();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
