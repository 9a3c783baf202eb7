-- Everything here is sealed under JTC_SECRET.

CREATE TABLE week_secret (
  consultation_id ${bigint} NOT NULL,
  week TEXT NOT NULL,
  sealed ${blob} NOT NULL,
  PRIMARY KEY (consultation_id, week)
) ${without_row_numbers};

CREATE TABLE installation_key (
  purpose TEXT NOT NULL PRIMARY KEY,
  sealed ${blob} NOT NULL
) ${without_row_numbers};

-- Replies taken back, so that a backup that is put back loses them again.
CREATE TABLE withdrawn_reply (
  reply_id ${id} PRIMARY KEY
);

-- Consultations whose secrets were destroyed: a reply that comes late makes no new one.
CREATE TABLE destroyed (
  consultation_id ${id} PRIMARY KEY
);
