package org.jointheconversation.teams;

/** Why a request is turned away. Carries a status and a short reason, never what was sent. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A refusal.
   *
   * @param status the HTTP status
   * @param reason one of a few fixed words, for the metric
   */
  Refusal(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  static Refusal badRequest(String reason) {
    return new Refusal(400, reason);
  }

  static Refusal unauthorised(String reason) {
    return new Refusal(401, reason);
  }

  static Refusal forbidden(String reason) {
    return new Refusal(403, reason);
  }

  static Refusal tooLarge() {
    return new Refusal(413, "too-large");
  }

  int status() {
    return status;
  }

  String reason() {
    return getMessage();
  }

  /** What the caller is told: enough to mend a mistake, not enough to try keys. */
  String body() {
    return switch (status) {
      case 400 -> "{\"error\":\"the body is not a Teams activity\"}";
      case 401 -> "{\"error\":\"a valid token is needed\"}";
      case 403 -> "{\"error\":\"this activity is not accepted here\"}";
      case 405 -> "{\"error\":\"only POST is accepted\"}";
      default -> "{\"error\":\"the body is too large\"}";
    };
  }
}
