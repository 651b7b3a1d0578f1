-- Where each application stands, as its events make it: what its next event needs; and to whom it has
-- been disclosed. NULL: not made yet.
ALTER TABLE application ADD COLUMN standing bytea;
ALTER TABLE application ADD COLUMN disclosure bigint;

UPDATE docket_format SET version = 2;
