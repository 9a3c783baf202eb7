package org.jointheconversation.consultation;

import java.time.Duration;
import java.util.List;
import org.jointheconversation.chat.ChatChannel;

/** The keys of one prompt. */
final class PromptSection {
  /**
   * A Slack section takes 3,000 (platform rule S15); a question nobody finishes reading is none.
   */
  static final int LONGEST_PROMPT = 1_000;

  static final int MOST_REMINDERS = 2;

  private static final String CHANNEL = "channel ";
  private static final Kind<Deliver> DELIVER =
      new Kind<>(PromptSection::deliver, "Write direct, or channel slack:TEAM/CHANNEL.");

  private PromptSection() {}

  static PromptDefinition read(Fields fields) {
    PromptDefinition prompt =
        new PromptDefinition(
            fields.required("id", Kinds.NAME),
            fields.required("text", Kinds.text(LONGEST_PROMPT)),
            fields.optional("askMinutesLost", Kinds.YES_OR_NO).orElse(false),
            fields.required("send", Kinds.SCHEDULE),
            fields
                .optional("zone", Kinds.oneOf(PromptDefinition.Zone.class, z -> z.wire()))
                .orElse(PromptDefinition.Zone.MEMBER),
            reminders(fields),
            fields.optional("deliver", DELIVER).orElse(new Deliver.Direct()));
    fields.done();
    return prompt;
  }

  private static List<Duration> reminders(Fields fields) {
    List<Duration> reminders = fields.list("reminders", Kinds.DAYS_LATER);
    if (reminders.size() > MOST_REMINDERS) {
      fields.note("reminders", "has more than " + MOST_REMINDERS, "Leave one or two.");
    }
    return reminders.stream().sorted().toList();
  }

  private static Deliver deliver(String written) {
    if (written.equals("direct")) {
      return new Deliver.Direct();
    }
    Kinds.require(written.startsWith(CHANNEL), written, "is not a way to deliver");
    return new Deliver.ToChannel(ChatChannel.parse(written.substring(CHANNEL.length()).strip()));
  }
}
