package org.jointheconversation.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.rights.MyData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "my-data", description = "Prints everything held on one person, as JSON.")
final class MyDataVerb extends Verb {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "SUBJECT")
  private ChatUser subject;

  @Mixin private As as;

  MyDataVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    try (Features features = features()) {
      MyData.Held held = features.myData().of(subject, as.account());
      // Written down before anything is shown.
      features.audit().record(as.account(), "my-data", token(features), "");
      console().out().println(JSON.writeValueAsString(held));
      features.keysWarning().ifPresent(console()::say);
    }
    return 0;
  }

  /** Who is not known, or was erased, does not become known by being asked about. */
  private String token(Features features) {
    return features.members().find(subject).isPresent()
        ? features.audit().subject(subject.wire())
        : features.audit().nameless(subject.wire());
  }
}
