package org.jointheconversation.cli;

import org.jointheconversation.Features;
import org.jointheconversation.theme.coding.CodingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "events", description = "Every decision about themes; JSON lines.")
final class CodingEventsVerb extends Verb {
  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Mixin private As as;

  CodingEventsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.themes().desk().events(consultation, as.account()).stream()
          .map(CodingEvent::json)
          .forEach(console().out()::println);
    }
    return 0;
  }
}
