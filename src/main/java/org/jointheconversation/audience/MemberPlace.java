package org.jointheconversation.audience;

/**
 * A member's place in an audience.
 *
 * @param member the member's id
 */
public record MemberPlace(long member, AudienceMember place) {}
