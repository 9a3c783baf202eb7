-- One row while nothing may leave: the switch for a major incident. It outlives a restart.
CREATE TABLE halt (
  id ${id} PRIMARY KEY
);

CREATE INDEX delivery_in_doubt ON delivery (round_id) WHERE state = 'IN_DOUBT';
