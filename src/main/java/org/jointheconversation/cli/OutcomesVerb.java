package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Outcomes;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of published themes: shown, and with {@code set} changed. */
@Command(
    name = "outcomes",
    description = "What became of each published theme, a JSON line each; set changes one.")
final class OutcomesVerb extends Verb {
  /** Not needed where a further verb follows. */
  @Parameters(index = "0", arity = "0..1", paramLabel = "CONSULTATION")
  private String consultation;

  private OutcomesVerb(Console console) {
    super(console);
  }

  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new OutcomesVerb(console));
    line.addSubcommand("set", new SetVerb(console));
    return line;
  }

  @Override
  public Integer call() {
    if (consultation == null) {
      throw wrongUsage("name the consultation");
    }
    try (Features features = features()) {
      Consultation found = features.consultations().get(consultation);
      Outcomes outcomes = features.outcomes();
      LocalDate today = outcomes.today(found.id());
      outcomes.of(found).forEach(one -> console().out().println(json(one, today)));
    }
    return 0;
  }

  private static ObjectNode json(Outcome outcome, LocalDate today) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Plan plan = outcome.plan();
    node.put("theme", outcome.theme()).put("name", outcome.name());
    node.put("people", outcome.published().people());
    node.put("firstWeek", outcome.published().firstWeek().toString());
    node.put("publishedOn", outcome.published().on().toString());
    node.put("answerDue", outcome.answerDue().toString());
    node.put("owner", orNull(plan.owner()));
    node.put("due", plan.due().map(LocalDate::toString).orElse(null));
    node.put("status", plan.status().wire()).put("answer", orNull(plan.answer()));
    node.put("overdue", outcome.isOverdue(today));
    node.put("yes", boxed(outcome.counts().yes())).put("no", boxed(outcome.counts().no()));
    return node;
  }

  private static String orNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** {@code outcomes set}. */
  @Command(description = "Changes what is said about a theme; --status done asks people.")
  private static final class SetVerb extends Verb {
    @Parameters(index = "0", paramLabel = "CONSULTATION")
    private String consultation;

    @Parameters(index = "1", paramLabel = "THEME")
    private String theme;

    @Option(names = "--owner", paramLabel = "WORDS", description = "who sees to it, as a job")
    private String owner;

    @Option(names = "--due", paramLabel = "2027-01-31", description = "by when")
    private LocalDate due;

    @Option(
        names = "--status",
        paramLabel = "STATUS",
        description = "heard, planned, doing, will-not or done")
    private Status status;

    @Option(names = "--answer", paramLabel = "WORDS", description = "what everybody may read")
    private String answer;

    @Mixin private As as;

    private SetVerb(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      Plan.Change change =
          new Plan.Change(
              Optional.ofNullable(owner),
              Optional.ofNullable(due),
              Optional.ofNullable(status),
              Optional.ofNullable(answer));
      if (owner == null && due == null && status == null && answer == null) {
        throw wrongUsage("say what is to change: --owner, --due, --status or --answer");
      }
      try (Features features = features()) {
        Outcome after = features.outcomes().set(consultation, theme, change, as.account());
        console().out().println(json(after, features.outcomes().today(after.consultation())));
      }
      return 0;
    }
  }
}
