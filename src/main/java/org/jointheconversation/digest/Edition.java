package org.jointheconversation.digest;

/**
 * A digest as stored.
 *
 * @param id the digest's id
 * @param frozen {@link FrozenInput#canonical()}
 * @param figures the digest's JSON with ids in the place of its quotes, composed when it was stored
 */
public record Edition(
    String id, Subject subject, EditionState state, String frozen, String figures) {

  static Edition draft(FrozenInput input, Digest digest) {
    return new Edition(
        digest.id(),
        digest.subject(),
        EditionState.DRAFT,
        input.canonical(),
        DigestJson.figures(digest));
  }

  boolean hasNoQuotes() {
    return FrozenInput.parse(frozen).quotes().isEmpty();
  }

  Digest digest() {
    return DigestComposer.compose(FrozenInput.parse(frozen));
  }
}
