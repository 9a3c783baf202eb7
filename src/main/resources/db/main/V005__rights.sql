-- Which keys database belongs to this one, and how far that had come. A copy of the keys that is
-- older, or another installation's, is known by it.
CREATE TABLE keys_pair (
  id TEXT NOT NULL PRIMARY KEY,
  generation ${bigint} NOT NULL
) ${without_row_numbers};

-- A check value of each week's secret, made with the secret as the key: it tells whether the keys
-- database still holds that very one, and nothing about people or the secret.
CREATE TABLE known_secret (
  consultation_id ${bigint} NOT NULL,
  week TEXT NOT NULL,
  check_value TEXT NOT NULL,
  PRIMARY KEY (consultation_id, week, check_value)
) ${without_row_numbers};

-- audit_actor stays empty from now on: who a token stands for lies beside the keys, sealed.
