package org.jointheconversation.consultation;

import java.util.List;
import org.jointheconversation.audience.AudienceMember;

/** Takes an audience in portions. */
@FunctionalInterface
public interface AudienceSink {
  void add(List<AudienceMember> members);
}
