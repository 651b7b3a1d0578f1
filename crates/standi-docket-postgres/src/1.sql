-- Which script was the last that brought this docket here.
CREATE TABLE docket_format (version bigint NOT NULL);
INSERT INTO docket_format VALUES (1);

-- The events, never changed. `body` is the event as JSON, byte for byte as hashed.
CREATE TABLE event (
    position bigint PRIMARY KEY,
    year     bigint NOT NULL,
    place    bigint NOT NULL,
    seq      bigint NOT NULL,
    body     text   NOT NULL,
    hash     bytea  NOT NULL,
    UNIQUE (year, place, seq)
);

CREATE FUNCTION event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an event is never changed or removed; record another that supersedes it'; END $$;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_is_never_changed();
CREATE TRIGGER events_are_never_removed BEFORE TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_never_changed();

-- How many events there are, and the hash of the last. Its one row is what writers wait for.
CREATE TABLE head (count bigint NOT NULL, hash bytea NOT NULL);
INSERT INTO head VALUES (0, decode(repeat('00', 32), 'hex'));

-- Lists, made from the events. Days are numbers of days since 1 January 1970.
CREATE TABLE application (
    year        bigint NOT NULL,
    place       bigint NOT NULL,
    track       text   NOT NULL,
    applicant   text,
    respondents text   NOT NULL,
    state       text   NOT NULL,
    interim     text   NOT NULL,
    supervision text,
    formation   text,
    priority    text,
    lodged      bigint,
    version     bigint NOT NULL,
    PRIMARY KEY (year, place)
);

CREATE INDEX application_by_day ON application (lodged);

-- Where to find applications by what may be asked for, in the order of their numbers. `way` stands
-- for a respondent State with a state or a priority.
CREATE TABLE path (
    way    bigint NOT NULL,
    year   bigint NOT NULL,
    place  bigint NOT NULL,
    lodged bigint,
    PRIMARY KEY (way, year, place) INCLUDE (lodged)
);

-- How many there are, by year of the number and month of introduction (twelve to a year; 0: not
-- introduced).
CREATE TABLE tally (
    way    bigint NOT NULL,
    year   bigint NOT NULL,
    lodged bigint NOT NULL,
    n      bigint NOT NULL,
    PRIMARY KEY (way, year, lodged)
);

-- Time that runs. `standing`: due however late.
CREATE TABLE term (
    year       bigint NOT NULL,
    place      bigint NOT NULL,
    n          bigint NOT NULL,
    id         text   NOT NULL,
    name       text   NOT NULL,
    whose      text   COLLATE "C" NOT NULL,
    nature     text   NOT NULL,
    award      text,
    last_day   bigint,
    suspended  bigint NOT NULL,
    standing   bigint NOT NULL,
    authority  text   NOT NULL,
    from_event bigint NOT NULL,
    PRIMARY KEY (year, place, n)
);

CREATE INDEX term_by_day ON term (whose, standing, last_day, year, place, n);
