/**
 * What is new: groups of replies, how they are called, and whether the codebook lacks them. Knows
 * texts and vectors, no database and no chat.
 */
package org.jointheconversation.theme.discovery;
