package org.jointheconversation.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jointheconversation.chat.ChatGateway;

/**
 * The threads that send to one platform. Each delivery that is claimed gets one at once: what has
 * no thread is not claimed, so that no more than {@link #WIDTH} are ever half sent. Thread-safe.
 */
final class Lane implements AutoCloseable {
  /** Deliveries on their way at a time. */
  static final int WIDTH = 64;

  private static final long IDLE_SECONDS = 30;

  private final ChatGateway gateway;
  private final ThreadPoolExecutor senders;
  private final Map<String, Integer> inHand = new HashMap<>();
  private int total;

  Lane(ChatGateway gateway) {
    this.gateway = gateway;
    this.senders =
        new ThreadPoolExecutor(
            WIDTH,
            WIDTH,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Lane::senderThread);
    this.senders.allowCoreThreadTimeOut(true);
  }

  private static Thread senderThread(Runnable work) {
    Thread thread = new Thread(work, "delivery-sender");
    thread.setDaemon(true);
    return thread;
  }

  ChatGateway gateway() {
    return gateway;
  }

  synchronized int free() {
    return WIDTH - total;
  }

  synchronized boolean isBusy() {
    return total > 0;
  }

  /** How many of a workspace or tenant are claimed, and the platform has not answered yet. */
  synchronized int inHand(String team) {
    return inHand.getOrDefault(team, 0);
  }

  /** Sends and records a delivery on a thread of its own, which calls {@link #answered}. */
  void hand(String team, Runnable sending) {
    begin(team);
    senders.execute(
        () -> {
          try {
            sending.run();
          } finally {
            end();
          }
        });
  }

  private synchronized void begin(String team) {
    inHand.merge(team, 1, Integer::sum);
    total++;
  }

  /** The platform has answered; what it said is still to be recorded. */
  synchronized void answered(String team) {
    inHand.merge(team, -1, Integer::sum);
    notifyAll();
  }

  private synchronized void end() {
    total--;
    notifyAll();
  }

  /** Waits until so many are free, for at most that long. */
  synchronized void awaitFree(int wanted, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (free() < wanted && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }

  /** Lets what is on its way finish, for at most a few seconds. */
  @Override
  public void close() {
    senders.shutdown();
    try {
      senders.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
