/**
 * Finds the names of people: word lists, the words around a name, and a small tagger that weighs
 * both. Knows nothing of the rest of the gate.
 */
package org.jointheconversation.redaction.names;
