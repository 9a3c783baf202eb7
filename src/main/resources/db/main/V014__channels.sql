-- A prompt that goes to a channel is one delivery of its round: to the channel, and to no member.
CREATE UNIQUE INDEX delivery_once_a_channel ON delivery (round_id, channel)
  WHERE round_id IS NOT NULL AND channel IS NOT NULL;

-- How many people answered in a channel. Who was asked there is not known, so nobody takes part by
-- name: this is a counter like those beside it.
ALTER TABLE round ADD COLUMN replied INTEGER NOT NULL DEFAULT 0;

-- A prompt of any revision, sent to one person to look at. Its delivery belongs to no round; the
-- delivery's channel is the account, so that it is found among the few that leave first.
CREATE TABLE preview (
  delivery_id ${id} PRIMARY KEY REFERENCES delivery (id) ON DELETE CASCADE,
  revision_id ${bigint} NOT NULL REFERENCES revision (id),
  prompt TEXT NOT NULL
);

-- How far a round is, without reading its million deliveries themselves.
CREATE INDEX delivery_report ON delivery (round_id, state, reason) WHERE reminder = 0;
