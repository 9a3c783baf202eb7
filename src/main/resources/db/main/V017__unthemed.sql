-- Replies that wait for their themes: a list of its own, so that nobody has to go through a million
-- that have theirs to find the one that came this moment. Random numbers, in no order of coming.
CREATE TABLE unthemed (
  reply_id ${bigint} PRIMARY KEY NOT NULL REFERENCES reply (id) ON DELETE CASCADE
) ${without_row_numbers};

INSERT INTO unthemed (reply_id)
SELECT r.id FROM reply r WHERE NOT EXISTS (SELECT 1 FROM assignment a WHERE a.reply_id = r.id);
