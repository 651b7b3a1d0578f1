-- Contents of papers, in parts, once for each SHA-256. An event names them; they are never changed.
-- What is erased leaves the events as they are.
CREATE TABLE content (
    sha256 bytea  NOT NULL,
    part   bigint NOT NULL,
    bytes  bytea  NOT NULL,
    PRIMARY KEY (sha256, part)
);

CREATE FUNCTION content_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a content is never changed; file another'; END $$;

CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content
    FOR EACH ROW EXECUTE FUNCTION content_is_never_changed();

UPDATE docket_format SET version = 3;
