-- To whom an application has been disclosed, with each time that runs in it; NULL: to nobody. Lists are
-- made anew from the events after this script.
ALTER TABLE term ADD COLUMN disclosed INTEGER;

CREATE INDEX term_by_disclosure ON term (disclosed, whose, standing, last_day, year, place, n)
    WHERE disclosed IS NOT NULL;
