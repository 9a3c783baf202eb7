package org.jointheconversation.conversation;

/**
 * What everybody is promised, whatever they are asked.
 *
 * @param minGroup the smallest number of people anything is published about
 * @param retentionDays how long a reply's text is kept after closing, where the consultation does
 *     not say it
 */
public record Terms(int minGroup, int retentionDays) {}
