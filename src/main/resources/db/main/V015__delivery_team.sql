-- Each workspace or tenant has limits of its own, so its messages are looked for by themselves: what
-- waits for one, perhaps for hours, must not be read to find what another may be sent now. For
-- posts to channels it stays empty: they are few.
ALTER TABLE delivery ADD COLUMN team TEXT NOT NULL DEFAULT '';

UPDATE delivery SET team = (SELECT m.team FROM member m WHERE m.id = delivery.member_id)
WHERE member_id IS NOT NULL AND channel IS NULL;

DROP INDEX delivery_prompt;
CREATE INDEX delivery_prompt ON delivery (platform, team, state, due_at) WHERE channel IS NULL;

-- What was sent before messages carried a stamp cannot be found by it: a person decides.
UPDATE delivery SET state = 'IN_DOUBT', reason = 'cannot-tell' WHERE state IN ('SENDING', 'IN_DOUBT');
