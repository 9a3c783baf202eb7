/** A digest in plain words: on one screen, in chat with its thread, in NHS style. */
package org.jointheconversation.digest.words;
