-- A digest as published: the input it was made from, without any text, and the figures.
CREATE TABLE edition (
  id TEXT NOT NULL PRIMARY KEY,
  consultation TEXT NOT NULL,
  title TEXT NOT NULL,
  week TEXT NOT NULL,
  organisation TEXT NOT NULL,
  number INTEGER NOT NULL,
  state TEXT NOT NULL,
  frozen TEXT NOT NULL,
  figures TEXT NOT NULL,
  released_by TEXT,
  released_at TEXT,
  UNIQUE (consultation, week, organisation, number)
) ${without_row_numbers};

-- A quote lives as long as the reply it was taken from, and as that reply says what it says.
CREATE TABLE quote (
  edition_id TEXT NOT NULL REFERENCES edition (id),
  quote_id TEXT NOT NULL,
  reply_id ${bigint} NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (edition_id, quote_id, reply_id)
) ${without_row_numbers};

CREATE INDEX quote_by_reply ON quote (reply_id);
