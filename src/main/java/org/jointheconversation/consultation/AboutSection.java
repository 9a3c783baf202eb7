package org.jointheconversation.consultation;

/** The keys that say what the consultation is for. */
final class AboutSection {
  /** A Slack header takes 150 characters (platform rule S15). */
  private static final int LONGEST_TITLE = 150;

  private static final int LONGEST_LINE = 200;

  /** Several of them share one message of at most 3,000 characters a section (S15). */
  static final int LONGEST_TEXT = 1_000;

  private AboutSection() {}

  static About read(Fields top) {
    return new About(
        top.required("title", Kinds.line(LONGEST_TITLE)),
        top.required("purpose", Kinds.text(LONGEST_TEXT)),
        top.required("stillOpen", Kinds.text(LONGEST_TEXT)),
        top.required("decisionOwner", Kinds.line(LONGEST_LINE)),
        top.required("moreInformation", Kinds.WEB_ADDRESS),
        top.child("privacy", "Add privacy: { controller: …, basis: …, contact: … }.")
            .map(AboutSection::privacy)
            .orElse(null));
  }

  private static About.Privacy privacy(Fields fields) {
    About.Privacy privacy =
        new About.Privacy(
            fields.required("controller", Kinds.line(LONGEST_LINE)),
            fields.required("basis", Kinds.line(LONGEST_LINE)),
            fields.required("contact", Kinds.line(LONGEST_LINE)));
    fields.done();
    return privacy;
  }
}
