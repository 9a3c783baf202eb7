-- Rounds are written ahead and open when their first message is due.
ALTER TABLE round ADD COLUMN opens_at ${bigint} NOT NULL DEFAULT 0;
UPDATE round SET opens_at = slot;

-- A member is asked once a round and reminded at most twice (reminder 1 and 2). What is not sent
-- before quiet_from waits for the next free moment.
CREATE TABLE timed_delivery (
  id ${id} PRIMARY KEY,
  round_id ${bigint} REFERENCES round (id),
  member_id ${bigint} REFERENCES member (id),
  reminder INTEGER NOT NULL DEFAULT 0,
  edition_id TEXT,
  channel TEXT,
  platform TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at ${bigint} NOT NULL,
  quiet_from ${bigint},
  lease_until ${bigint},
  reason TEXT,
  UNIQUE (round_id, member_id, reminder),
  UNIQUE (edition_id, channel)
);

INSERT INTO timed_delivery (id, round_id, member_id, edition_id, channel, platform, state,
  attempts, due_at, lease_until, reason)
SELECT id, round_id, member_id, edition_id, channel, platform, state, attempts, due_at,
  lease_until, reason
FROM delivery;

DROP TABLE delivery;
ALTER TABLE timed_delivery RENAME TO delivery;

CREATE INDEX delivery_prompt ON delivery (platform, state, due_at) WHERE channel IS NULL;
CREATE INDEX delivery_post ON delivery (platform, state, due_at) WHERE channel IS NOT NULL;
CREATE INDEX delivery_sending ON delivery (lease_until) WHERE state = 'SENDING';
CREATE INDEX delivery_quiet ON delivery (quiet_from) WHERE state IN ('QUEUED', 'RETRYING');
CREATE INDEX delivery_by_member ON delivery (member_id);
