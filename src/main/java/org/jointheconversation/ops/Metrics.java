package org.jointheconversation.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The counters that {@code /metrics} shows. Labels are never a person, a text or a token. */
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final LongAdder kept = new LongAdder();

  /** A reply was kept. */
  public void replyKept(String platform) {
    kept.increment();
    count("jtc_replies_kept", "platform", platform);
  }

  /** How many replies this process has kept. */
  public long repliesKept() {
    return kept.sum();
  }

  /** A repeat of a reply that was already kept. */
  public void replyDuplicate(String platform) {
    count("jtc_replies_duplicate", "platform", platform);
  }

  /** A delivery reached a state. */
  public void delivery(String platform, String state) {
    count("jtc_deliveries", "platform", platform, "state", state);
  }

  /** A door turned a request away. */
  public void refused(String door, String reason) {
    count("jtc_requests_refused", "door", door, "reason", reason);
  }

  /** A well-signed event that nobody here can use. */
  public void unrouted(String platform, String reason) {
    count("jtc_events_unrouted", "platform", platform, "reason", reason);
  }

  /** A digest was posted to a channel. */
  public void digestPosted(String platform) {
    count("jtc_digests_posted", "platform", platform);
  }

  /** Signposts past the date to look again; asked at each scrape. */
  public void signpostsOverdue(Supplier<Number> count) {
    Gauge.builder("jtc_signposts_overdue", count).register(registry);
  }

  /** All metrics in the Prometheus text format. */
  public String scrape() {
    return registry.scrape();
  }

  /** The registry, for gauges that a feature owns. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }

  private void count(String name, String... labels) {
    Counter.builder(name).tags(labels).register(registry).increment();
  }
}
