package org.jointheconversation.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.rights.Erasing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "erase",
    description = "Removes everything held on one person, on all their accounts; prints JSON.")
final class EraseVerb extends Verb {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "SUBJECT")
  private ChatUser subject;

  @Mixin private As as;

  EraseVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    try (Features features = features()) {
      Erasing.Erased erased = features.erasing().erase(subject, as.account());
      console().out().println(JSON.writeValueAsString(erased));
      sayWhatStays(features);
    }
    return 0;
  }

  private void sayWhatStays(Features features) {
    Set<Role> roles = features.roles().rolesOf(subject.wire());
    if (!roles.isEmpty()) {
      console().say("Their roles stay, and what they did in them: see roles revoke.");
    }
    console().say("What they said in closed consultations cannot be found by anybody any more.");
    features.keysWarning().ifPresent(console()::say);
  }
}
