-- How the processes share what a platform takes from a workspace or tenant: each holds so many
-- permits until its lease is over. Process 0 is nobody; whoever decides takes hold of that row.
CREATE TABLE send_share (
  platform TEXT NOT NULL,
  team TEXT NOT NULL,
  process ${bigint} NOT NULL,
  permits INTEGER NOT NULL,
  lease_until ${bigint} NOT NULL,
  PRIMARY KEY (platform, team, process)
) ${without_row_numbers};

-- Until when a platform wants to be left alone; an empty method means all of them.
CREATE TABLE send_pause (
  platform TEXT NOT NULL,
  team TEXT NOT NULL,
  method TEXT NOT NULL,
  until ${bigint} NOT NULL,
  PRIMARY KEY (platform, team, method)
) ${without_row_numbers};

-- Workspaces and tenants that let us in no more: what is to be sent there waits.
CREATE TABLE parked_tenant (
  platform TEXT NOT NULL,
  team TEXT NOT NULL,
  reason TEXT NOT NULL,
  since ${bigint} NOT NULL,
  PRIMARY KEY (platform, team)
) ${without_row_numbers};
