-- One person's accounts are looked for in one audience, to ask them once, and in all of them, to
-- ask them seldom.
DROP INDEX audience_by_person;
CREATE INDEX audience_by_person ON audience_member (person, revision_id, guest);

-- The time zones of a revision's audience: a million members are not read to find a few.
CREATE TABLE audience_zone (
  revision_id ${bigint} NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  time_zone TEXT NOT NULL,
  PRIMARY KEY (revision_id, time_zone)
) ${without_row_numbers};

INSERT INTO audience_zone (revision_id, time_zone)
SELECT DISTINCT revision_id, time_zone FROM audience_member;
