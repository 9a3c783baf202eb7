/**
 * Synthetic replies of our own making, with personal data planted in them, and how well the gate
 * finds it. A kind of personal data is a {@code Part}; whoever adds a kind adds a part.
 */
package org.jointheconversation.bench.redaction;
