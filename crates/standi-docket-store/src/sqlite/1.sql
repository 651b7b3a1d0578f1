-- The events, never changed. `body` is the event as JSON, byte for byte as hashed.
CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    year     INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    body     TEXT    NOT NULL,
    hash     BLOB    NOT NULL,
    UNIQUE (year, place, seq)
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed; record another that supersedes it'); END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never removed; record another that supersedes it'); END;

-- How many events there are, and the hash of the last.
CREATE TABLE head (count INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
INSERT INTO head VALUES (0, zeroblob(32));

-- Lists, made from the events.
CREATE TABLE application (
    year        INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    track       TEXT    NOT NULL,
    applicant   TEXT,
    respondents TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    interim     TEXT    NOT NULL,
    supervision TEXT,
    formation   TEXT,
    priority    TEXT,
    lodged      TEXT,
    version     INTEGER NOT NULL,
    PRIMARY KEY (year, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX application_by_state ON application (state, year, place);

CREATE TABLE term (
    year       INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    n          INTEGER NOT NULL,
    id         TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    whose      TEXT    NOT NULL,
    nature     TEXT    NOT NULL,
    award      TEXT,
    last_day   INTEGER,
    suspended  INTEGER NOT NULL,
    authority  TEXT    NOT NULL,
    from_event INTEGER NOT NULL,
    PRIMARY KEY (year, place, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX term_by_day ON term (last_day, year, place);
