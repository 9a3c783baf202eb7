/**
 * Microsoft Teams: the door in, the cards, and the way out. The only place for com.microsoft.*.
 *
 * <p>A request passes {@link org.jointheconversation.teams.TeamsTokenFilter}, which trusts nothing,
 * then {@link org.jointheconversation.teams.TeamsAdapter}, which turns the activity into a call of
 * {@code conversation} and the answer into what Teams shows. Everything that leaves goes through
 * {@link org.jointheconversation.teams.TeamsGateway}.
 */
package org.jointheconversation.teams;
