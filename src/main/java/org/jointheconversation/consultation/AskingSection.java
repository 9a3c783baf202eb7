package org.jointheconversation.consultation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.consultation.QuietHours.BankHolidays;

/** The keys that say who is asked what, and when not. */
final class AskingSection {
  private AskingSection() {}

  static Asking read(Fields top, FilesBeside files) {
    return new Asking(
        top.required("audience", files.audience()),
        top.optionalChild("quietHours").map(AskingSection::quietHours),
        top.list("blackouts", Kinds.DATES),
        signposts(top),
        prompts(top));
  }

  private static QuietHours quietHours(Fields fields) {
    LocalTime from = fields.required("from", Kinds.TIME);
    LocalTime to = fields.required("to", Kinds.TIME);
    if (from != null && from.equals(to)) {
      fields.note("to", "is the same time as from", "Write when writing to people may begin.");
    }
    QuietHours quietHours =
        new QuietHours(
            from,
            to,
            fields.optional("weekends", Kinds.YES_OR_NO).orElse(false),
            fields
                .optional("bankHolidays", Kinds.oneOf(BankHolidays.class, BankHolidays::wire))
                .orElse(BankHolidays.NONE));
    fields.done();
    return quietHours;
  }

  private static List<Signpost> signposts(Fields top) {
    String mend = "Add at least one: - { for: distress, text: \"…\", review: 2027-03-01 }.";
    return top.children("signposts", mend).stream().map(AskingSection::signpost).toList();
  }

  private static Signpost signpost(Fields fields) {
    Signpost signpost =
        new Signpost(
            fields.required("for", Kinds.oneOf(Signpost.Kind.class, Signpost.Kind::wire)),
            fields.required("text", Kinds.text(AboutSection.LONGEST_TEXT)),
            fields.required("review", Kinds.DATE));
    fields.done();
    return signpost;
  }

  private static List<PromptDefinition> prompts(Fields top) {
    List<PromptDefinition> prompts = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Fields fields : top.children("prompts", "Add at least one, with id, text and send.")) {
      PromptDefinition prompt = PromptSection.read(fields);
      noteSecond(fields, prompt.id(), lines);
      prompts.add(prompt);
    }
    return prompts;
  }

  private static void noteSecond(Fields fields, String id, Map<String, Integer> lines) {
    if (id == null) {
      return;
    }
    Integer earlier = lines.putIfAbsent(id, fields.line("id"));
    if (earlier != null) {
      String what = "is the id of the prompt on line " + earlier + " too";
      fields.note("id", what, "Give each prompt an id of its own.");
    }
  }
}
