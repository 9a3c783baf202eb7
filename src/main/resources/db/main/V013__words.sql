-- Until when somebody is left alone who asked for a pause; forgotten once it is over.
ALTER TABLE member ADD COLUMN paused_until ${bigint};

-- Whoever wants to be left alone is found without reading all members: a new list may name their
-- other accounts.
CREATE INDEX member_left_alone ON member (id) WHERE stopped = 1 OR paused_until IS NOT NULL;
CREATE INDEX member_paused ON member (paused_until) WHERE paused_until IS NOT NULL;

-- Who joined by themselves, beside those whom the approved file lists; kept when the next revision
-- is approved.
ALTER TABLE audience_member ADD COLUMN joined INTEGER NOT NULL DEFAULT 0;
CREATE INDEX audience_joined ON audience_member (revision_id) WHERE joined = 1;
