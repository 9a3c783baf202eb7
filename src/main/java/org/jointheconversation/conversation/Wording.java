package org.jointheconversation.conversation;

/** The words, forms and messages, together. */
record Wording(Texts texts, Forms forms, Messages messages) {

  static Wording english(int minGroup) {
    Texts texts = Texts.english();
    Forms forms = new Forms(texts);
    return new Wording(texts, forms, new Messages(texts, forms, minGroup));
  }
}
