-- Contents of papers, in parts, once for each SHA-256. An event names them; they are never changed.
-- What is erased leaves the events as they are.
CREATE TABLE content (
    sha256 BLOB    NOT NULL,
    part   INTEGER NOT NULL,
    bytes  BLOB    NOT NULL,
    UNIQUE (sha256, part)
) STRICT;

CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'a content is never changed; file another'); END;
