-- Lists are made anew from the events after this script.
DROP TABLE term;
DROP TABLE application;

-- Days are numbers of days since 1 January 1970.
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
    lodged      INTEGER,
    version     INTEGER NOT NULL,
    PRIMARY KEY (year, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX application_by_day ON application (lodged);

-- Where to find applications by what may be asked for, in the order of their numbers. `way` stands
-- for a respondent State with a state or a priority.
CREATE TABLE path (
    way    INTEGER NOT NULL,
    year   INTEGER NOT NULL,
    place  INTEGER NOT NULL,
    lodged INTEGER,
    PRIMARY KEY (way, year, place)
) STRICT, WITHOUT ROWID;

-- How many there are, by year of the number and month of introduction (twelve to a year; 0: not
-- introduced).
CREATE TABLE tally (
    way    INTEGER NOT NULL,
    year   INTEGER NOT NULL,
    lodged INTEGER NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (way, year, lodged)
) STRICT, WITHOUT ROWID;

-- Time that runs. `standing`: due however late.
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
    standing   INTEGER NOT NULL,
    authority  TEXT    NOT NULL,
    from_event INTEGER NOT NULL,
    PRIMARY KEY (year, place, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX term_by_day ON term (whose, standing, last_day, year, place, n);
