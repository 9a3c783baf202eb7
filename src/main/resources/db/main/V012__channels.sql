-- A prompt that goes to a channel is one delivery of its round: to the channel, and to no member.
CREATE UNIQUE INDEX delivery_once_a_channel ON delivery (round_id, channel)
  WHERE round_id IS NOT NULL AND channel IS NOT NULL;

-- How many people answered in a channel. Who was asked there is not known, so nobody takes part by
-- name: this is a counter like those beside it.
ALTER TABLE round ADD COLUMN replied INTEGER NOT NULL DEFAULT 0;
