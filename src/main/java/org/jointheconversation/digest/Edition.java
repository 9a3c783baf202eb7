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

  static Edition draft(FrozenInput input) {
    return of(input, EditionState.DRAFT);
  }

  static Edition of(FrozenInput input, EditionState state) {
    Digest digest = DigestComposer.compose(input);
    return new Edition(
        digest.id(), digest.subject(), state, input.canonical(), DigestJson.figures(digest));
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
    return FrozenInput.parse(frozen).quotes().isEmpty();
  }

  Digest digest() {
    return DigestComposer.compose(FrozenInput.parse(frozen));
  }
}
