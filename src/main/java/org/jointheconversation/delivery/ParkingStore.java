package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.Map;

/** Which tenants nothing is sent to for now. Thread-safe. */
public interface ParkingStore {

  /**
   * Writes one down.
   *
   * @return false where it was parked already
   */
  boolean park(Tenant tenant, String reason, Instant since);

  void release(Tenant tenant);

  /** Each with its reason. */
  Map<Tenant, String> parked();
}
