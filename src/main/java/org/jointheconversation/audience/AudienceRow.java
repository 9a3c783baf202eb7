package org.jointheconversation.audience;

import java.time.ZoneId;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;

/**
 * One account of the audience file.
 *
 * @param person staff number or e-mail; only its keyed hash may be kept. The same on two accounts
 *     is one person
 * @param name for redaction only; only its keyed hash and token may be kept
 */
public record AudienceRow(
    ChatUser user,
    Cell cell,
    ZoneId timeZone,
    Optional<String> person,
    Optional<String> name,
    boolean guest) {

  /** Names nobody: a log line may hold it. */
  @Override
  public String toString() {
    return "AudienceRow[" + user + "]";
  }
}
