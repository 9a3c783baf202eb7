package org.jointheconversation.cli;

import java.util.List;
import org.jointheconversation.Features;
import org.jointheconversation.theme.Theme;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.CodingRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One decision about themes: {@code themes ACT CONSULTATION …}. */
@CommandLine.Command
final class CodingVerb extends Verb {
  /** What each act needs behind the consultation, and what it does. */
  private enum Decision {
    ACCEPT("accept", "REPLY: it has the themes it was given"),
    REASSIGN("reassign", "REPLY THEME…: it has these themes, or unclassified"),
    ADD("add", "THEME: there is a new theme, with --name and perhaps --seed"),
    RENAME("rename", "THEME: it is called --name from now on; its id stays"),
    MERGE("merge", "THEME INTO: the first becomes part of the second"),
    SPLIT("split", "THEME PART: a new theme takes over the seeds named by --seed"),
    RETIRE("retire", "THEME: it is used no more"),
    PROMOTE("promote", "GROUP THEME: a group of new replies becomes a theme, with --name"),
    ABSORB("absorb", "GROUP THEME: a group of new replies belongs to a theme there is"),
    DISMISS("dismiss", "GROUP: nothing to look at, until it has grown by half"),
    UNDO("undo", "NUMBER: that decision does not count; undo its undoing and it does");

    private final String word;
    private final String description;

    Decision(String word, String description) {
      this.word = word;
      this.description = description;
    }
  }

  private final Decision decision;

  @Parameters(index = "0", paramLabel = "CONSULTATION")
  private String consultation;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "WHAT")
  private List<String> what;

  @Option(names = "--name", paramLabel = "NAME", description = "what people read")
  private String name = "";

  @Option(names = "--description", paramLabel = "TEXT", description = "what belongs to it")
  private String description = "";

  @Option(
      names = "--seed",
      paramLabel = "PHRASE",
      description = "a phrase in your own words, or of the theme that is split; repeat for more")
  private List<String> seeds = List.of();

  @Mixin private As as;

  private CodingVerb(Console console, Decision decision) {
    super(console);
    this.decision = decision;
  }

  static void addAll(CommandLine line, Console console) {
    for (Decision decision : Decision.values()) {
      CommandLine verb = new CommandLine(new CodingVerb(console, decision));
      verb.getCommandSpec().usageMessage().description("CONSULTATION " + decision.description);
      line.addSubcommand(decision.word, verb);
    }
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      int number = decide(features.themes().desk(), as.account());
      console().say("decision " + number + ": " + decision.word + "; undo takes it back");
    }
    return 0;
  }

  private int decide(CodingDesk desk, String by) {
    return switch (decision) {
      case ACCEPT -> desk.accept(consultation, number(0), by);
      case REASSIGN -> desk.reassign(consultation, number(0), what.subList(1, atLeast(2)), by);
      case ADD -> desk.add(consultation, theme(0), by);
      case RENAME -> desk.rename(consultation, word(0), name, by);
      case MERGE -> desk.merge(consultation, word(0), word(1), by);
      case SPLIT -> desk.split(consultation, word(0), theme(1), by);
      case RETIRE -> desk.retire(consultation, word(0), by);
      case PROMOTE -> desk.promote(consultation, number(0), theme(1), by);
      case ABSORB -> desk.absorb(consultation, number(0), word(1), by);
      case DISMISS -> desk.dismiss(consultation, number(0), by);
      case UNDO -> desk.undo(consultation, Math.toIntExact(number(0)), by);
    };
  }

  private int atLeast(int words) {
    if (what.size() < words) {
      throw wrongUsage("themes " + decision.word + " CONSULTATION " + decision.description);
    }
    return what.size();
  }

  private String word(int place) {
    atLeast(place + 1);
    return what.get(place);
  }

  private long number(int place) {
    try {
      return Long.parseLong(word(place));
    } catch (NumberFormatException e) {
      throw wrongUsage("themes " + decision.word + " CONSULTATION " + decision.description);
    }
  }

  private Theme theme(int place) {
    String id = word(place);
    if (name.isBlank()) {
      throw wrongUsage("--name: say what people read");
    }
    try {
      return new Theme(id, name, description, seeds);
    } catch (IllegalArgumentException e) {
      throw new CodingRefusedException(e.getMessage());
    }
  }
}
