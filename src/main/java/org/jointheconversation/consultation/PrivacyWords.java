package org.jointheconversation.consultation;

/**
 * What people were told about their data before they answered, word by word.
 *
 * @param version what replies carry; the same for all languages
 * @param language {@code en} or {@code cy}
 */
public record PrivacyWords(String version, String language, String words) {}
