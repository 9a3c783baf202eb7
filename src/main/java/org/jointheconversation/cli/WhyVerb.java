package org.jointheconversation.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.theme.Explanation;
import org.jointheconversation.theme.Explanation.Because;
import org.jointheconversation.theme.coding.CodingStore.Readable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "why", description = "What decided that a reply got its theme, or would have.")
final class WhyVerb extends Verb {
  @Parameters(index = "0", paramLabel = "CONSULTATION")
  private String consultation;

  @Parameters(index = "1", paramLabel = "REPLY")
  private long reply;

  @Parameters(index = "2", arity = "0..1", paramLabel = "THEME")
  private String theme;

  @Mixin private As as;

  WhyVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      Readable found = features.themes().desk().reply(consultation, reply, as.account());
      long id = features.consultations().get(consultation).id();
      Explanation why = features.theming().explain(id, found, Optional.ofNullable(theme));
      console().out().println("reply: " + found.text().reveal());
      console().out().println("theme: " + why.theme());
      print("like", why.phrases());
      print("word", why.words());
    }
    return 0;
  }

  /** An example's words belong to somebody who may not have agreed that others read them. */
  private void print(String label, List<Because> reasons) {
    for (Because because : reasons) {
      String what = because.example() ? "(a reply that a person confirmed)" : because.text();
      console()
          .out()
          .println(String.format(Locale.ROOT, "%s %.3f: %s", label, because.weight(), what));
    }
  }
}
