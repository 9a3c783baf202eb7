-- A quote that was released, once somebody may be shown it. It lives as long as the reply it was
-- taken from, and as that reply says what it says. "agreed" is how many people agreed when "shown"
-- was last decided.
CREATE TABLE statement (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  reply_id ${bigint} NOT NULL UNIQUE REFERENCES reply (id) ON DELETE CASCADE,
  agreed INTEGER,
  shown INTEGER
);

CREATE INDEX statement_by_consultation ON statement (consultation_id);

-- Who has said something about it, by a keyed hash that nothing else carries; gone at closing.
CREATE TABLE statement_vote (
  statement_id ${bigint} NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  voter TEXT NOT NULL,
  stance TEXT NOT NULL,
  PRIMARY KEY (statement_id, voter)
) ${without_row_numbers};

CREATE INDEX statement_vote_by_voter ON statement_vote (voter);

-- The day on which a consultation's votes were last counted: of no vote is the day known.
CREATE TABLE statement_count (
  consultation_id ${bigint} PRIMARY KEY NOT NULL REFERENCES consultation (id),
  counted_on TEXT NOT NULL
) ${without_row_numbers};
