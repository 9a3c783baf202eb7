-- Parts of the names in a revision's audience, as keyed hashes, each once: for redaction only. They
-- do not say whose they are, and go when the revision is replaced or its consultation closes.
CREATE TABLE known_name (
  revision_id ${bigint} NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  token ${bigint} NOT NULL,
  PRIMARY KEY (revision_id, token)
) ${without_row_numbers};
