package org.jointheconversation.conversation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Language;

/** The words, forms, messages and signposts of one language, together. */
record Wording(
    Texts texts,
    PrivacyNotice privacy,
    Forms forms,
    Messages messages,
    Signposts signposts,
    OutcomeWording outcomes,
    OutcomeForms outcomeForms,
    StatementWording statements) {

  static Wording of(Language language, Terms terms) {
    Texts texts = new Texts(language);
    PrivacyNotice privacy = new PrivacyNotice(texts, terms);
    Forms forms = new Forms(texts, privacy);
    StatementWording statements = new StatementWording(texts, terms.minGroup());
    Messages messages = new Messages(texts, privacy, forms, statements);
    return new Wording(
        texts,
        privacy,
        forms,
        messages,
        new Signposts(texts),
        new OutcomeWording(texts),
        new OutcomeForms(texts),
        statements);
  }

  /** One for each language there is. */
  static Map<Language, Wording> all(Terms terms) {
    return Arrays.stream(Language.values())
        .collect(Collectors.toUnmodifiableMap(Function.identity(), each -> of(each, terms)));
  }
}
