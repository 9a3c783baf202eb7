-- Where a digest stands in a channel, whichever edition of it that is: a correction edits the post.
-- The reference is the platform's; adding says that something was on its way to the post's thread.
CREATE TABLE digest_post (
  channel TEXT NOT NULL,
  consultation TEXT NOT NULL,
  week TEXT NOT NULL,
  organisation TEXT NOT NULL,
  edition_id TEXT NOT NULL REFERENCES edition (id),
  reference TEXT NOT NULL,
  adding INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (channel, consultation, week, organisation)
) ${without_row_numbers};

-- What a digest says has changed while it was being posted.
ALTER TABLE delivery ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
