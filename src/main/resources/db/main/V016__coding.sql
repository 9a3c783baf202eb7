-- What its writer does with it; like the vector it follows from the text alone. Empty for replies
-- from before, until their consultation is assigned anew.
ALTER TABLE reply_vector ADD COLUMN kind TEXT;

-- Every decision about themes, in the order in which they were taken. No text of a reply, and no
-- reply's id, which closing changes: those stand in the table behind it.
CREATE TABLE coding_event (
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  number INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (consultation_id, number)
) ${without_row_numbers};

-- The replies that a decision is about, as long as they are there and say what they said.
CREATE TABLE coded_reply (
  reply_id ${bigint} NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  PRIMARY KEY (reply_id, number)
) ${without_row_numbers};

-- Groups of a week's replies that the codebook lacks; never of fewer people than the smallest group.
CREATE TABLE emergent_group (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  week TEXT NOT NULL,
  name TEXT NOT NULL,
  people INTEGER NOT NULL,
  novelty ${real} NOT NULL,
  centre ${blob} NOT NULL
);

CREATE INDEX emergent_group_by_week ON emergent_group (consultation_id, week);

CREATE TABLE emergent_reply (
  reply_id ${bigint} NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  group_id ${bigint} NOT NULL REFERENCES emergent_group (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (reply_id, group_id)
) ${without_row_numbers};

CREATE INDEX emergent_reply_by_group ON emergent_reply (group_id, place);

-- How far a consultation's replies have been assigned by the newest state of its themes: all up to
-- and with this reply's number. Numbers are random, and say nothing of when a reply came.
CREATE TABLE reassignment (
  consultation_id ${id} PRIMARY KEY REFERENCES consultation (id),
  version TEXT NOT NULL,
  done_up_to ${bigint} NOT NULL
);
