/**
 * What keeps people safe: the redaction of personal data before anything is kept, and the keys that
 * tie a reply to its writer for as long as that is allowed.
 *
 * <p>Knows no chat product, no database and none of the other packages. The keys database is the
 * {@link org.jointheconversation.privacy.KeyStore} port, implemented where SQL lives.
 */
package org.jointheconversation.privacy;
