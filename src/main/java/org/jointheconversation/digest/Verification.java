package org.jointheconversation.digest;

/**
 * Whether an edition is still what its frozen input makes.
 *
 * @param holds true where id and figures are the same to the byte
 * @param finding a sentence that says so, or what differs
 */
public record Verification(boolean holds, String finding) {

  static Verification of(Edition edition, String frozen) {
    FrozenInput input;
    try {
      input = FrozenInput.parse(frozen);
    } catch (IllegalArgumentException e) {
      return failed("The frozen input cannot be read: " + e.getMessage() + ".");
    }
    if (!input.canonical().equals(frozen) || !input.id().equals(edition.id())) {
      return failed("The frozen input is not the one that this id was made from.");
    }
    if (!DigestJson.figures(DigestComposer.compose(input)).equals(edition.figures())) {
      return failed("The figures stored are not the ones that the frozen input makes.");
    }
    return new Verification(true, "Digest " + edition.id() + " is what its frozen input makes.");
  }

  private static Verification failed(String finding) {
    return new Verification(false, finding);
  }
}
