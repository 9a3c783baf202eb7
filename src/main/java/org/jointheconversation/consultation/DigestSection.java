package org.jointheconversation.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.ChatChannel;

/** The keys under {@code digest}. */
final class DigestSection {
  private DigestSection() {}

  static DigestPlan read(Fields top) {
    return top.child("digest", "Add digest: with post: every Monday at 09:00.")
        .map(DigestSection::plan)
        .orElse(null);
  }

  private static DigestPlan plan(Fields fields) {
    DigestPlan plan =
        new DigestPlan(
            fields.required("post", Kinds.WEEKLY),
            fields.list("to", Kinds.CHANNEL),
            fields
                .optionalChild("organisations")
                .map(DigestSection::organisations)
                .orElse(Map.of()),
            fields.optional("sharedWith", Kinds.ORGANISATIONS).orElse(DigestPlan.SHARED_WITH),
            fields.optional("review", Kinds.CHANNEL),
            fields.optional("approve", Kinds.YES_OR_NO).orElse(true));
    fields.done();
    return plan;
  }

  /** Its keys are the organisations of the audience file, so any key is known. */
  private static Map<String, List<ChatChannel>> organisations(Fields fields) {
    Map<String, List<ChatChannel>> channels = new LinkedHashMap<>();
    fields.keys().forEach(key -> channels.put(key, fields.list(key, Kinds.CHANNEL)));
    return channels;
  }
}
