package org.jointheconversation.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.chat.Language;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PrivacyWords;
import org.jointheconversation.consultation.PrivacyWordsStore;
import org.jointheconversation.consultation.Revision;

/**
 * The version of the privacy words that each revision of a consultation shows, which replies carry.
 * It is the beginning of a hash of the words in all languages: other words, another version, and
 * the same one whatever language somebody reads. The words themselves are kept before the first
 * reply that names them. Thread-safe.
 */
final class PrivacyVersions {
  private static final int BYTES = 4;

  private final Map<Language, Wording> wordings;
  private final PrivacyWordsStore store;
  private final Map<Long, String> byRevision = new ConcurrentHashMap<>();

  PrivacyVersions(Map<Language, Wording> wordings, PrivacyWordsStore store) {
    this.wordings = wordings;
    this.store = store;
  }

  /** The version of a revision's words, eight hexadecimal digits; writes them down once. */
  String of(Revision revision) {
    String known = byRevision.get(revision.id());
    if (known != null) {
      return known;
    }
    String version = kept(revision.definition());
    byRevision.put(revision.id(), version);
    return version;
  }

  private String kept(Definition definition) {
    String version = version(definition);
    List<PrivacyWords> words =
        Arrays.stream(Language.values())
            .map(each -> new PrivacyWords(version, each.tag(), everything(each, definition)))
            .toList();
    store.keep(words);
    return version;
  }

  private String version(Definition definition) {
    MessageDigest hash = sha256();
    for (Language language : Language.values()) {
      hash.update(everything(language, definition).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  private String everything(Language language, Definition definition) {
    return wordings.get(language).privacy().everything(definition);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
