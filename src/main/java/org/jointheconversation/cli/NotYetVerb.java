package org.jointheconversation.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A verb whose name is fixed but whose work is still to come. */
@Command(description = "Does not work yet.")
final class NotYetVerb extends Verb {
  @Unmatched private List<String> anything = new ArrayList<>();

  private final String name;

  NotYetVerb(Console console, String name) {
    super(console);
    this.name = name;
  }

  @Override
  public Integer call() {
    console().say(name + " does not work yet");
    return 1;
  }
}
