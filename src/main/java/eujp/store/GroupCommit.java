package eujp.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The one writer: what many threads want to write at the same time goes into one transaction, so
/// that the disk is waited for once and not once for each.
///
/// When a transaction fails, each of its writes is tried again in one of its own, so that a write
/// that cannot be done costs only itself.
final class GroupCommit implements AutoCloseable {
  private static final int MAX_AT_ONCE = 256;
  private static final long IDLE_MILLIS = 100;

  private final Jdbi jdbi;
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closing;

  /// Something to write, which may be run twice.
  interface Write<T> {
    T in(Handle handle);
  }

  private static final class Job<T> {
    private final Write<T> write;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<T> written = new ArrayList<>(1);

    Job(Write<T> write) {
      this.write = write;
    }

    void run(Handle handle) {
      written.clear();
      written.add(write.in(handle));
    }

    void done() {
      result.complete(written.getFirst());
    }

    void failed(Throwable e) {
      result.completeExceptionally(e);
    }
  }

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.writer = Thread.ofPlatform().name("eujp-store").daemon().start(this::work);
  }

  /// Writes, and returns when it is on the disk.
  ///
  /// @return fails with the exception of the database, or when this is closed
  <T> CompletableFuture<T> write(Write<T> write) {
    Job<T> job = new Job<>(write);
    queue.add(job);
    if (!writer.isAlive()) {
      refuse();
    }
    return job.result;
  }

  /// Writes what waits, and stops.
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refuse();
  }

  private void work() {
    try {
      while (!closing || !queue.isEmpty()) {
        Job<?> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Job<?>> jobs = new ArrayList<>();
          jobs.add(first);
          queue.drainTo(jobs, MAX_AT_ONCE - 1);
          write(jobs);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Job<?>> jobs) {
    try {
      jdbi.useTransaction(handle -> jobs.forEach(job -> job.run(handle)));
      jobs.forEach(Job::done);
    } catch (Throwable e) { // also an error, after which the writer goes on
      if (jobs.size() == 1) {
        jobs.getFirst().failed(e);
      } else {
        jobs.forEach(job -> write(List.of(job)));
      }
    }
  }

  private void refuse() {
    List<Job<?>> late = new ArrayList<>();
    queue.drainTo(late);
    late.forEach(job -> job.failed(new IllegalStateException("the database is closed")));
  }
}
