package org.jointheconversation.consultation;

import java.net.URI;

/**
 * What people are told before they answer. Without it a consultation is not a fair one (the Gunning
 * principles, platform rule N13), so nothing of it may be left out.
 *
 * @param purpose why they are asked
 * @param stillOpen what is not decided yet
 * @param decisionOwner who decides
 * @param moreInformation an http or https address
 */
public record About(
    String title,
    String purpose,
    String stillOpen,
    String decisionOwner,
    URI moreInformation,
    Privacy privacy) {

  /**
   * Who answers for people's data.
   *
   * @param controller the organisation
   * @param basis the lawful basis
   * @param contact whom to write to
   */
  public record Privacy(String controller, String basis, String contact) {}
}
