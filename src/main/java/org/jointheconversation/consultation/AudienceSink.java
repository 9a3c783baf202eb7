package org.jointheconversation.consultation;

import org.jointheconversation.audience.Portion;

/** Takes an audience in portions. */
@FunctionalInterface
public interface AudienceSink {
  void add(Portion portion);
}
