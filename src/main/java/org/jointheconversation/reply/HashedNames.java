package org.jointheconversation.reply;

import java.util.Arrays;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.redaction.KnownNames;

/**
 * Names of which only keyed hashes are known: a name can be recognised, but not read. Immutable,
 * thread-safe.
 */
public final class HashedNames implements KnownNames {
  private final InstallationKey key;
  private final long[] tokens;

  /**
   * @param key the installation's key for names
   * @param tokens in any order
   */
  public HashedNames(InstallationKey key, long[] tokens) {
    this.key = key;
    this.tokens = tokens.clone();
    Arrays.sort(this.tokens);
  }

  @Override
  public boolean holds(String part) {
    return Arrays.binarySearch(tokens, Pseudonyms.nameToken(key, part)) >= 0;
  }
}
