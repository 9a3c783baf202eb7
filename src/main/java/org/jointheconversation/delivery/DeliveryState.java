package org.jointheconversation.delivery;

/** Where one message to one addressee stands. */
public enum DeliveryState {
  QUEUED,
  /** Claimed: it may be on its way right now. */
  SENDING,
  /** The platform accepted it. Whether it was read is never claimed. */
  SENT,
  /** The platform said it was not delivered; it is tried again later. */
  RETRYING,
  FAILED,
  CANCELLED,
  /** Nobody can tell whether it was delivered: a person decides, nothing is sent twice blindly. */
  IN_DOUBT
}
