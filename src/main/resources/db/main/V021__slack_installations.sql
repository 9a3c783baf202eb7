-- Workspaces that have the bot, and organisations whose every workspace has it: these have no team.
-- The tokens are sealed under JTC_SECRET; whoever renews them holds the row's lease meanwhile.
CREATE TABLE slack_installation (
  enterprise TEXT NOT NULL,
  team TEXT NOT NULL,
  bot_user TEXT NOT NULL,
  scopes TEXT NOT NULL,
  sealed ${blob} NOT NULL,
  expires_at ${bigint},
  installed_at ${bigint} NOT NULL,
  version ${bigint} NOT NULL DEFAULT 0,
  lease_until ${bigint} NOT NULL DEFAULT 0,
  PRIMARY KEY (enterprise, team)
) ${without_row_numbers};

-- To which organisation a workspace belongs, as Slack's requests have told.
CREATE TABLE slack_team (
  team TEXT NOT NULL PRIMARY KEY,
  enterprise TEXT NOT NULL
) ${without_row_numbers};

-- Hashes of what a browser was given to install us with, once it was used, until it runs out.
CREATE TABLE slack_state_used (
  state TEXT NOT NULL PRIMARY KEY,
  until ${bigint} NOT NULL
) ${without_row_numbers};
