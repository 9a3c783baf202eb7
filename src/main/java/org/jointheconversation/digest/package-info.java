/**
 * A week of replies becomes one screen that can be published: counts of people, suppression, change
 * and quotes, composed from a frozen input that holds no text.
 */
package org.jointheconversation.digest;
