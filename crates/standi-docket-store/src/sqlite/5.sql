-- A salt beside each text, 16 bytes; where the text was erased, what is left of both: 32 bytes, or none
-- for a text of an earlier version, which had no salt. An erased text is empty.
ALTER TABLE event ADD COLUMN seal BLOB;

DROP TRIGGER IF EXISTS event_is_never_changed;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN new.body <> '' OR new.seal IS NULL OR length(new.seal) NOT IN (0, 32)
    OR new.position <> old.position OR new.year <> old.year OR new.place <> old.place
    OR new.seq <> old.seq OR new.hash <> old.hash
BEGIN SELECT raise(ABORT, 'an event is never changed; record another that supersedes it'); END;
