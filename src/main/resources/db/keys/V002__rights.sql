-- The same name as in the main database that this one belongs to, and how often anything here that
-- must not be lost was added or destroyed.
CREATE TABLE keys_pair (
  id TEXT NOT NULL PRIMARY KEY,
  generation ${bigint} NOT NULL
) ${without_row_numbers};

-- Accounts and persons who were erased: keyed hashes, a random number for each erasure. They are
-- left out of the next audience file, and erased again from a backup that is put back.
CREATE TABLE erased (
  mark TEXT NOT NULL PRIMARY KEY,
  erasure ${bigint} NOT NULL
) ${without_row_numbers};

CREATE INDEX erased_together ON erased (erasure);

-- The day from which a consultation's text is kept no longer than agreed; a backup may not know.
CREATE TABLE closed_day (
  consultation_id ${id} PRIMARY KEY,
  closed_on TEXT NOT NULL
);

-- Who a token of the audit log stands for, sealed; may be erased without breaking the chain.
CREATE TABLE audit_identity (
  token TEXT NOT NULL PRIMARY KEY,
  sealed ${blob} NOT NULL
) ${without_row_numbers};

-- The last entry of the audit log, sealed, so that nothing can be cut off its end unseen.
CREATE TABLE audit_head (
  place INTEGER NOT NULL PRIMARY KEY,
  sealed ${blob} NOT NULL
) ${without_row_numbers};
