package org.jointheconversation.slack;

/** What does not go through Bolt. */
record Handlers(FormHandler forms, Homes homes, Windows windows) {}
