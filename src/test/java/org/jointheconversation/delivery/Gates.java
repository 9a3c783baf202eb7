package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.ops.Metrics;

/** Dispatchers and budgets for tests that are not about limits. */
public final class Gates {
  private Gates() {}

  /** A dispatcher with limits that no test reaches. */
  public static Dispatcher dispatcher(
      Features features, Contents contents, ChatGateway gateway, Clock clock) {
    return new Dispatcher(
        features.deliveries(),
        contents,
        List.of(gateway),
        new Dispatcher.Gate(wide(clock), features.parking()),
        new Metrics(),
        clock);
  }

  /** A budget that lets everything through but what a platform asked to be left alone with. */
  public static SendBudget open(Clock clock) {
    return wide(clock);
  }

  static Budget wide(Clock clock) {
    Map<Platform, Limits> none = new EnumMap<>(Platform.class);
    for (Platform platform : Platform.values()) {
      none.put(platform, Limits.none());
    }
    return new Budget(none, BudgetStore.alone(), 1, clock, Ticker.real());
  }

  /** What is parked, in memory. */
  static ParkingStore parkingStore() {
    Map<Tenant, String> parked = new HashMap<>();
    return new ParkingStore() {
      @Override
      public synchronized boolean park(Tenant tenant, String reason, Instant since) {
        return parked.putIfAbsent(tenant, reason) == null;
      }

      @Override
      public synchronized void release(Tenant tenant) {
        parked.remove(tenant);
      }

      @Override
      public synchronized Map<Tenant, String> parked() {
        return Map.copyOf(parked);
      }
    };
  }
}
