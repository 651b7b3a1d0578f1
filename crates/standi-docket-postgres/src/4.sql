-- A salt beside each text, 16 bytes; where the text was erased, what is left of both: 32 bytes, or none
-- for a text of an earlier version, which had no salt. An erased text is empty.
ALTER TABLE event ADD COLUMN seal bytea;

CREATE OR REPLACE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.position, NEW.year, NEW.place, NEW.seq, NEW.body, NEW.hash)
            = (OLD.position, OLD.year, OLD.place, OLD.seq, '', OLD.hash)
            AND length(NEW.seal) IN (0, 32) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an event is never changed or removed; record another that supersedes it';
END $$;

UPDATE docket_format SET version = 4;
