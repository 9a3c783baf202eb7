-- Who is listed twice is looked for once a member: it must never read the whole audience.
DROP INDEX audience_by_person;
CREATE INDEX audience_by_person ON audience_member (revision_id, person, guest);
