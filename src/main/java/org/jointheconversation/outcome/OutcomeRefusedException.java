package org.jointheconversation.outcome;

/** Something about an outcome cannot be. Holds nothing of what anybody typed. */
public final class OutcomeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public OutcomeRefusedException(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
