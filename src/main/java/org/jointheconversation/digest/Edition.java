package org.jointheconversation.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A digest as stored, without the input that it was made from: that of a large week is long, and is
 * read alone ({@link EditionStore#frozen}).
 *
 * @param id the digest's id
 * @param figures the digest's JSON with ids in the place of its quotes, composed when it was stored
 */
public record Edition(String id, Subject subject, EditionState state, String figures) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Edition of(FrozenInput input, EditionState state) {
    Digest digest = DigestComposer.compose(input);
    return new Edition(digest.id(), digest.subject(), state, DigestJson.figures(digest));
  }

  /** Whose digest it is. */
  public Scope scope() {
    return new Scope(subject.organisation());
  }

  /** Where it belongs, for the audit log. */
  String place() {
    String whose = subject.organisation().map(name -> " " + name).orElse("");
    return subject.consultation() + " " + subject.week() + whose + " edition " + subject.edition();
  }

  boolean hasNoQuotes() {
    try {
      for (JsonNode theme : JSON.readTree(figures).path("themes")) {
        if (!theme.path("quotes").isEmpty()) {
          return false;
        }
      }
      return true;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an edition's figures cannot be read");
    }
  }
}
