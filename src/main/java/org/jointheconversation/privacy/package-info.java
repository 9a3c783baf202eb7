/**
 * The keys that tie a reply to its writer for as long as that is allowed, and what is made of them.
 *
 * <p>Knows no chat product, no database and none of the other packages. The keys database is the
 * {@link org.jointheconversation.privacy.KeyStore} port, implemented where SQL lives.
 */
package org.jointheconversation.privacy;
