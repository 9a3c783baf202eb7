package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.theme.coding.Coding;
import org.jointheconversation.theme.coding.CodingStore;
import org.jointheconversation.theme.coding.EmergentGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "new",
    description = "Groups of replies that the codebook lacks, to promote, absorb or dismiss.")
final class NewThemesVerb extends Verb {
  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Option(names = "--week", paramLabel = "WEEK", description = "look through this week once more")
  private IsoWeek week;

  @Mixin private As as;

  NewThemesVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      Coding coding = features.themes().desk().coding(consultation, as.account());
      long id = features.consultations().get(consultation).id();
      if (week != null) {
        features.themes().prepare(id, week);
      }
      List<EmergentGroup> groups = features.themes().groups().groups(id);
      features
          .audit()
          .record(as.account(), "themes new", consultation, groups.size() + " groups shown");
      groups.stream()
          .filter(group -> !coding.decided().containsKey(group.id()))
          .forEach(group -> print(features, id, group));
    }
    return 0;
  }

  /** Rounded like everything that leaves, so that no digest can be compared with a true count. */
  private void print(Features features, long consultation, EmergentGroup group) {
    Suppression suppression = new Suppression(features.config().policy().minGroup());
    suppression
        .shown(group.people())
        .ifPresent(
            people ->
                console()
                    .out()
                    .println(json(features.themes().codings(), consultation, group, people)));
  }

  /** With the most central reply that others than its writer may read. */
  private static ObjectNode json(
      CodingStore codings, long consultation, EmergentGroup group, int people) {
    Optional<String> central =
        group.replies().stream()
            .limit(50)
            .flatMap(reply -> codings.readable(consultation, reply).stream())
            .map(readable -> readable.text().reveal())
            .findFirst();
    return JsonNodeFactory.instance
        .objectNode()
        .put("group", group.id())
        .put("week", group.week())
        .put("name", group.name())
        .put("people", people)
        .put("novelty", Math.round(group.novelty() * 1000) / 1000.0)
        .put("reply", central.orElse(null));
  }
}
