-- Weeks whose digest is public and whose replies changed since: what to compose again.
CREATE TABLE touched_week (
  consultation TEXT NOT NULL,
  week TEXT NOT NULL,
  urgent INTEGER NOT NULL,
  PRIMARY KEY (consultation, week)
) ${without_row_numbers};
