-- Types stand behind placeholders, so that a second dialect reads the same list.
-- Primary keys are random 63-bit integers, and tables without one keep no row number: nothing in
-- the file tells in which order replies came.

CREATE TABLE consultation (
  id ${id} PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  running_since ${bigint},
  closed_on TEXT
);

CREATE TABLE revision (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  definition TEXT NOT NULL,
  codebook TEXT NOT NULL,
  applied_by TEXT NOT NULL,
  approved_by TEXT,
  UNIQUE (consultation_id, number)
);

CREATE TABLE member (
  id ${id} PRIMARY KEY,
  platform TEXT NOT NULL,
  team TEXT NOT NULL,
  account TEXT NOT NULL,
  stopped INTEGER NOT NULL DEFAULT 0,
  UNIQUE (platform, team, account)
);

-- Whom a revision asks. person is a keyed hash; two accounts of one person share it.
CREATE TABLE audience_member (
  revision_id ${bigint} NOT NULL REFERENCES revision (id),
  member_id ${bigint} NOT NULL REFERENCES member (id),
  organisation TEXT NOT NULL,
  role TEXT NOT NULL,
  site TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  person TEXT NOT NULL,
  guest INTEGER NOT NULL,
  PRIMARY KEY (revision_id, member_id)
) ${without_row_numbers};

CREATE INDEX audience_by_member ON audience_member (member_id);
CREATE INDEX audience_by_person ON audience_member (revision_id, person);

-- Where an account (kind 'user') or a channel (kind 'channel') can be reached.
CREATE TABLE address (
  kind TEXT NOT NULL,
  platform TEXT NOT NULL,
  team TEXT NOT NULL,
  target TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (kind, platform, team, target)
) ${without_row_numbers};

CREATE TABLE round (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  prompt TEXT NOT NULL,
  slot ${bigint} NOT NULL,
  week TEXT NOT NULL,
  state TEXT NOT NULL,
  opened INTEGER NOT NULL DEFAULT 0,
  edited INTEGER NOT NULL DEFAULT 0,
  withdrew INTEGER NOT NULL DEFAULT 0,
  UNIQUE (consultation_id, prompt, slot)
);

CREATE TABLE delivery (
  id ${id} PRIMARY KEY,
  round_id ${bigint} REFERENCES round (id),
  member_id ${bigint} REFERENCES member (id),
  edition_id TEXT,
  channel TEXT,
  platform TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at ${bigint} NOT NULL,
  lease_until ${bigint},
  reason TEXT,
  UNIQUE (round_id, member_id),
  UNIQUE (edition_id, channel)
);

-- A round has up to a million prompts; posts to channels are few, go first, and must not be looked
-- for among them. What is being sent is little, too, at any moment.
CREATE INDEX delivery_prompt ON delivery (platform, state, due_at) WHERE channel IS NULL;
CREATE INDEX delivery_post ON delivery (platform, state, due_at) WHERE channel IS NOT NULL;
CREATE INDEX delivery_sending ON delivery (lease_until) WHERE state = 'SENDING';

-- Whether a member answered a round. Nothing here leads to what was said.
CREATE TABLE participation (
  round_id ${bigint} NOT NULL REFERENCES round (id),
  member_id ${bigint} NOT NULL REFERENCES member (id),
  replied INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (round_id, member_id)
) ${without_row_numbers};

CREATE INDEX participation_by_member ON participation (member_id);

-- What was said. Nothing here leads to a member but the handle, and that only with a secret of the
-- keys database, destroyed at closing.
CREATE TABLE reply (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  prompt TEXT,
  week TEXT NOT NULL,
  handle TEXT NOT NULL,
  person_known INTEGER NOT NULL,
  platform TEXT,
  privacy_version TEXT,
  organisation TEXT,
  role TEXT,
  site TEXT,
  text TEXT NOT NULL,
  minutes_lost INTEGER,
  times_a_week INTEGER,
  may_quote INTEGER NOT NULL
);

CREATE INDEX reply_by_week ON reply (consultation_id, week);
CREATE INDEX reply_by_handle ON reply (handle);

CREATE TABLE reply_vector (
  reply_id ${id} PRIMARY KEY REFERENCES reply (id) ON DELETE CASCADE,
  vector ${blob} NOT NULL
);

CREATE TABLE assignment (
  reply_id ${bigint} NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  theme TEXT NOT NULL,
  score ${real} NOT NULL,
  sure INTEGER NOT NULL,
  PRIMARY KEY (reply_id, place)
) ${without_row_numbers};

-- Keyed hashes of the platforms' names for events; gone after a day.
CREATE TABLE seen_event (
  event_key TEXT NOT NULL PRIMARY KEY,
  seen_hour ${bigint} NOT NULL
) ${without_row_numbers};

CREATE INDEX seen_event_by_hour ON seen_event (seen_hour);

CREATE TABLE role_grant (
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (account, role)
) ${without_row_numbers};

-- Each entry's hash covers the one before it, so that none can be changed or left out unseen.
CREATE TABLE audit_entry (
  number ${id} PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  system_account TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- Who an actor's token stands for; may be erased without breaking the chain.
CREATE TABLE audit_actor (
  token TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL
) ${without_row_numbers};
