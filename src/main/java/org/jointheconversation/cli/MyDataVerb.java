package org.jointheconversation.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
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
      console().out().println(JSON.writeValueAsString(features.myData().of(subject, as.account())));
      features
          .audit()
          .record(as.account(), "my-data", features.audit().subject(subject.wire()), "");
    }
    return 0;
  }
}
