package org.jointheconversation.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.PrivacyWords;
import picocli.CommandLine.Command;

@Command(
    name = "privacy-words",
    description = "Prints every version of the privacy words that people were shown.")
final class PrivacyWordsVerb extends Verb {
  private static final ObjectMapper JSON = new ObjectMapper();

  PrivacyWordsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.privacyWords().all().forEach(words -> console().out().println(json(words)));
    }
    return 0;
  }

  private static ObjectNode json(PrivacyWords words) {
    return JSON.createObjectNode()
        .put("version", words.version())
        .put("language", words.language())
        .put("words", words.words());
  }
}
