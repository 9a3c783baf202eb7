package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jointheconversation.Features;
import org.jointheconversation.theme.coding.CodingDesk;
import org.jointheconversation.theme.coding.CodingStore.Readable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "unsure",
    description = "Replies whose theme is not sure, each with three to choose from; JSON lines.")
final class UnsureVerb extends Verb {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Option(names = "--most", defaultValue = "20", description = "how many (default: 20)")
  private int most;

  @Mixin private As as;

  UnsureVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      CodingDesk.Unsure unsure = features.themes().desk().unsure(consultation, most, as.account());
      long id = features.consultations().get(consultation).id();
      for (Readable reply : unsure.readable()) {
        console().out().println(json(features, id, reply));
      }
      console()
          .say(
              unsure.all()
                  + " replies are not sure of a theme; shown are "
                  + unsure.readable().size()
                  + ", only such as their writers agreed to have read");
    }
    return 0;
  }

  private static ObjectNode json(Features features, long consultation, Readable reply) {
    ObjectNode node = JSON.objectNode().put("reply", reply.reply());
    node.put("text", reply.text().reveal());
    ArrayNode offers = node.putArray("offers");
    features
        .theming()
        .offers(consultation, reply)
        .forEach(
            offer ->
                offers
                    .addObject()
                    .put("theme", offer.theme())
                    .put("score", Math.round(offer.score() * 1000) / 1000.0));
    return node;
  }
}
