-- Whether a reply may be quoted as far as safety goes: NONE (nothing to look at), WAITING for
-- somebody to look, CLEARED or KEPT_BACK by them. UNSEEN is what was kept before its words were
-- looked at, or came in by a way that does not: it is not quoted either. concerns are the kinds,
-- parted by spaces. Nothing here says when, or who looked.
ALTER TABLE reply ADD COLUMN safety TEXT NOT NULL DEFAULT 'UNSEEN';
ALTER TABLE reply ADD COLUMN concerns TEXT NOT NULL DEFAULT '';

CREATE INDEX reply_unseen ON reply (id) WHERE safety = 'UNSEEN';
CREATE INDEX reply_waiting ON reply (week) WHERE safety = 'WAITING';
