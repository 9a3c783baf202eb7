package org.jointheconversation.conversation;

/** What words can lead to. */
record Leads(
    Replying replying,
    Telling telling,
    Looking looking,
    Queueing queueing,
    Pausing pausing,
    Snoozing snoozing,
    Joining joining,
    Helping helping,
    Following following,
    Voting voting,
    Agreeing agreeing,
    Home home,
    Prompting prompting,
    DigestReview digestReview,
    ThemeReview themeReview) {}
