package org.jointheconversation.outcome;

/** Why something about an outcome cannot be. The sentence is for the command line. */
public enum Refusal {
  UNKNOWN("no released digest has shown such a theme"),
  CHANGED("somebody else has changed it meanwhile: look again"),
  ASKING("people are being asked whether it is fixed: its status follows from what they say"),
  BY_PEOPLE("only the people who were asked can say that it is fixed or not"),
  NO_ANSWER("say in public first what was done, or why it will not be done: --answer"),
  CLOSED("the consultation is closed or ends now, so nobody can be asked any more"),
  NOBODY("nobody in the audience works where this was published, so nobody can be asked"),
  OWNER_TEXT("an owner is named in 2 to 80 characters, such as a job title"),
  ANSWER_TEXT("a public answer has 2 to 600 characters"),
  DATE("the due date must lie within ten years of the day on which the theme was published");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
