package eujp.workspace;

import com.google.gson.JsonObject;
import eujp.workspace.Delivery.Reply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers by signed requests to the app's request URL, after Slack's *Events API*.
///
/// Each delivery has a virtual thread of its own, named `workspace-http-…`, which also waits
/// between the tries: as with Slack, deliveries overtake each other. A try counts as failed when
/// the app answers with a status other than 2xx or not in time. The first repetition follows at
/// once, each further one after a pause.
final class HttpTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

  private final SignedRequests requests;
  private final Duration pause;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("workspace-http-", 0).factory());

  HttpTransport(SignedRequests requests, Duration pause) {
    this.requests = requests;
    this.pause = pause;
  }

  /// What came of one try.
  private sealed interface Outcome {
    record Done(Optional<JsonObject> answer) implements Outcome {}

    /// @param last whether the app asked not to be tried again
    record Failed(String reason, Reply reply, boolean last) implements Outcome {}
  }

  @Override
  public void deliver(Delivery delivery) {
    try {
      threads.execute(() -> delivery.reply().complete(deliverPatiently(delivery)));
    } catch (RejectedExecutionException e) {
      delivery.reply().complete(new Reply.Silence());
    }
  }

  private Reply deliverPatiently(Delivery delivery) {
    int tries = delivery.kind().repeats() ? 1 + REDELIVERIES : 1;
    Optional<SignedRequests.Retry> retry = Optional.empty();
    Reply reply = new Reply.Silence();
    try {
      for (int number = 1; number <= tries; number++) {
        switch (attempt(delivery, retry)) {
          case Outcome.Done(Optional<JsonObject> answer) -> {
            return new Reply.Acknowledged(answer);
          }
          case Outcome.Failed(String reason, Reply why, boolean last) -> {
            reply = why;
            if (last) {
              return reply;
            }
            retry = Optional.of(new SignedRequests.Retry(number, reason));
          }
        }
        if (number > 1 && number < tries) {
          Thread.sleep(pause);
        }
      }
      LOG.info("given up: {} was never acknowledged", delivery.kind().envelopeType());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return reply;
  }

  private Outcome attempt(Delivery delivery, Optional<SignedRequests.Retry> retry)
      throws InterruptedException {
    try {
      HttpResponse<String> response = requests.send(delivery, retry);
      if (response.statusCode() / 100 == 2) {
        return new Outcome.Done(answer(response));
      }
      boolean last = response.headers().firstValue("X-Slack-No-Retry").isPresent();
      return new Outcome.Failed("http_error", new Reply.Failure(), last);
    } catch (HttpTimeoutException e) {
      return new Outcome.Failed("http_timeout", new Reply.Silence(), false);
    } catch (IOException e) {
      return new Outcome.Failed("connection_failed", new Reply.Silence(), false);
    }
  }

  /// A command's answer may be the body of the response: JSON, or else plain text.
  private static Optional<JsonObject> answer(HttpResponse<String> response) {
    String body = response.body();
    if (body.isBlank()) {
      return Optional.empty();
    }
    return Json.parseObject(body).or(() -> Optional.of(Json.object().with("text", body).build()));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
