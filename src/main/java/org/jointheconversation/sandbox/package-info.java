/**
 * A chat on a page of this machine, for {@code demo}: the third adapter behind the same port as
 * Slack and Teams. Its staff are made up.
 */
package org.jointheconversation.sandbox;
