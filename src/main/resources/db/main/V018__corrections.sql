-- Weeks whose digest was composed and whose replies changed since: what to compose again.
CREATE TABLE touched_week (
  consultation TEXT NOT NULL,
  week TEXT NOT NULL,
  urgent INTEGER NOT NULL,
  PRIMARY KEY (consultation, week)
) ${without_row_numbers};

-- Replies that a coordinator keeps from being quoted.
CREATE TABLE held_quote (
  reply_id ${bigint} PRIMARY KEY NOT NULL REFERENCES reply (id) ON DELETE CASCADE
) ${without_row_numbers};
