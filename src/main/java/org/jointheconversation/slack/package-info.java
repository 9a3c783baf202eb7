/**
 * Slack: its signatures, events, Block Kit and Web API, translated to {@code chat} and {@code
 * conversation} and back. The only place for {@code com.slack}.
 */
package org.jointheconversation.slack;
