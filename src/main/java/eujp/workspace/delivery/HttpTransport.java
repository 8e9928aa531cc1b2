package eujp.workspace.delivery;

import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppDelivery.Reply;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultInjector;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Delivers by signed requests to the app's request URL, after Slack's *Events API*.
///
/// Each delivery has a virtual thread of its own, named `workspace-http-…`, which also waits
/// between the tries: as with Slack, deliveries overtake each other. A try counts as failed when
/// the app answers with a status other than 2xx or not in time; each repetition of an event follows
/// after its pause.
public final class HttpTransport implements DeliveryTransport {
  private static final Set<DeliveryMishap> LOSE_THE_REQUEST =
      Set.of(
          DeliveryMishap.CLOSED, DeliveryMishap.DROPPED, DeliveryMishap.RESET, DeliveryMishap.DEAF);

  private final SignedRequests requests;
  private final List<Duration> redeliveries;
  private final FaultInjector injector;
  private final GivenUp givenUp;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("workspace-http-", 0).factory());

  /// @param redeliveries the pauses before an event is delivered again
  /// @param givenUp told of what is given up
  public HttpTransport(
      SignedRequests requests,
      List<Duration> redeliveries,
      FaultInjector injector,
      GivenUp givenUp) {
    this.requests = requests;
    this.redeliveries = redeliveries;
    this.injector = injector;
    this.givenUp = givenUp;
  }

  /// What came of one try.
  private sealed interface Outcome {
    record Done(Optional<JsonObject> answer) implements Outcome {}

    /// @param last whether the app asked not to be tried again
    record Failed(String reason, Reply reply, boolean last) implements Outcome {}
  }

  @Override
  public void deliver(AppDelivery delivery) {
    try {
      threads.execute(() -> delivery.reply().complete(deliverPatiently(delivery)));
    } catch (RejectedExecutionException e) {
      delivery.reply().complete(new Reply.Silence());
    }
  }

  private Reply deliverPatiently(AppDelivery delivery) {
    int repetitions = delivery.kind().repeats() ? redeliveries.size() : 0;
    Optional<SignedRequests.Retry> retry = Optional.empty();
    Reply reply = new Reply.Silence();
    try {
      for (int number = 0; number <= repetitions; number++) {
        if (number > 0) {
          Thread.sleep(redeliveries.get(number - 1));
        }
        switch (attempt(delivery, retry)) {
          case Outcome.Done(Optional<JsonObject> answer) -> {
            return new Reply.Acknowledged(answer);
          }
          case Outcome.Failed(String reason, Reply why, boolean last) -> {
            reply = why;
            if (last) {
              return reply;
            }
            retry = Optional.of(new SignedRequests.Retry(number + 1, reason));
          }
        }
      }
      givenUp.add(delivery);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return reply;
  }

  private Outcome attempt(AppDelivery delivery, Optional<SignedRequests.Retry> retry)
      throws InterruptedException {
    Optional<DeliveryMishap> mishap = injector.ofDelivery(DeliveryMishap.OF_A_TRY);
    if (mishap.filter(LOSE_THE_REQUEST::contains).isPresent()) {
      return new Outcome.Failed("connection_failed", new Reply.Silence(), false);
    }
    try {
      HttpResponse<String> response = requests.send(delivery, retry);
      if (mishap.filter(DeliveryMishap.UNHEARD::equals).isPresent()) {
        return new Outcome.Failed("http_timeout", new Reply.Silence(), false);
      }
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
