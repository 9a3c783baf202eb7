package org.jointheconversation.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.PostParts;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;

/** A message with its thread in the sandbox. For one thread. */
final class SandboxPost implements PostParts {
  private static final Refused GONE = new Refused("gone");

  private final SandboxGateway gateway;
  private final String room;
  private final List<Message> parts = new ArrayList<>();

  SandboxPost(SandboxGateway gateway, String room, Message message) {
    this.gateway = gateway;
    this.room = room;
    parts.add(message);
    parts.addAll(message.thread());
  }

  @Override
  public int size() {
    return parts.size();
  }

  @Override
  public String words(int part) {
    Entry entry = new Entry(0, 0, true, Instant.EPOCH, parts.get(part));
    return SandboxJson.entry(entry).toString();
  }

  @Override
  public SendOutcome add(int part, String thread) {
    long below = part == 0 ? 0 : Long.parseLong(thread);
    return new Sent(Long.toString(gateway.put(room, parts.get(part), below)));
  }

  @Override
  public SendOutcome replace(int part, String id, String thread) {
    return gateway.replace(room, Long.parseLong(id), parts.get(part)) ? new Sent(id) : GONE;
  }

  @Override
  public SendOutcome remove(String id, String thread) {
    return gateway.remove(room, Long.parseLong(id)) ? new Sent(id) : GONE;
  }

  @Override
  public boolean isGone(SendOutcome outcome) {
    return outcome.equals(GONE);
  }
}
