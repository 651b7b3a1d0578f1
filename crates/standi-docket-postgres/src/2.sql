-- Where each application stands, as its events make it: what its next event needs. NULL: not made yet.
ALTER TABLE application ADD COLUMN standing bytea;

UPDATE docket_format SET version = 2;
