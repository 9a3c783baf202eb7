-- A consultation that closes: how far its unlinking has come. Each process that decides takes a
-- number of its own; decided is 1 once it is written down for every reply what becomes of it.
CREATE TABLE unlinking (
  consultation_id ${id} PRIMARY KEY REFERENCES consultation (id),
  process ${bigint} NOT NULL,
  decided INTEGER NOT NULL DEFAULT 0,
  step ${bigint} NOT NULL DEFAULT 0
);

-- What becomes of each reply: how many things it loses, and the random number that takes the place
-- of its handle. Worked off from the first to the last, and empty when closing is done.
CREATE TABLE unlinking_reply (
  consultation_id ${bigint} NOT NULL,
  reply_id ${bigint} NOT NULL,
  lost INTEGER NOT NULL,
  handle TEXT NOT NULL,
  PRIMARY KEY (consultation_id, reply_id)
) ${without_row_numbers};
