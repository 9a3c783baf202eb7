-- Whoever said stop is found without reading all members: a new list may name their other accounts.
CREATE INDEX member_by_stop ON member (id) WHERE stopped = 1;
