-- What became of a theme: one row for each that a released edition has shown, its name as published.
CREATE TABLE outcome (
  id ${id} PRIMARY KEY,
  consultation_id ${bigint} NOT NULL REFERENCES consultation (id),
  theme TEXT NOT NULL,
  name TEXT NOT NULL,
  people INTEGER NOT NULL,
  shown_week TEXT NOT NULL,
  first_week TEXT NOT NULL,
  published_on TEXT NOT NULL,
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  status TEXT NOT NULL DEFAULT 'HEARD',
  answer TEXT NOT NULL DEFAULT '',
  changed_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  shown_yes INTEGER,
  shown_no INTEGER,
  UNIQUE (consultation_id, theme)
);

-- Where it was published: an organisation whose own digest showed it; '' where everybody's did.
CREATE TABLE outcome_place (
  outcome_id ${bigint} NOT NULL REFERENCES outcome (id),
  organisation TEXT NOT NULL,
  PRIMARY KEY (outcome_id, organisation)
) ${without_row_numbers};

-- The released editions that were looked through for themes, so that each is read once.
CREATE TABLE outcome_edition (
  edition_id TEXT NOT NULL PRIMARY KEY
) ${without_row_numbers};

-- A round that asks these organisations alone; one without any asks everybody.
CREATE TABLE round_place (
  round_id ${bigint} NOT NULL REFERENCES round (id),
  organisation TEXT NOT NULL,
  PRIMARY KEY (round_id, organisation)
) ${without_row_numbers};

-- The round by which people are asked whether it holds. One at a time an outcome.
CREATE TABLE outcome_check (
  round_id ${id} PRIMARY KEY REFERENCES round (id),
  outcome_id ${bigint} NOT NULL REFERENCES outcome (id),
  week TEXT NOT NULL,
  ends_at ${bigint} NOT NULL,
  running INTEGER NOT NULL DEFAULT 1
);

CREATE UNIQUE INDEX outcome_check_running ON outcome_check (outcome_id) WHERE running = 1;

-- Who has voted, by a keyed hash that nothing else carries; gone when the check ends.
CREATE TABLE outcome_vote (
  round_id ${bigint} NOT NULL REFERENCES outcome_check (round_id),
  voter TEXT NOT NULL,
  vote TEXT NOT NULL,
  PRIMARY KEY (round_id, voter)
) ${without_row_numbers};

CREATE INDEX outcome_vote_by_voter ON outcome_vote (voter);
