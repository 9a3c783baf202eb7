package org.jointheconversation.consultation;

import java.util.List;

/** Every version of the privacy words that was ever shown. Thread-safe. */
public interface PrivacyWordsStore {

  /** Keeps these words; those of a version that is kept already stay as they are. */
  void keep(List<PrivacyWords> words);

  /** All of them, by version and language. */
  List<PrivacyWords> all();
}
