"""Who may bring which case before the European Court of Human Rights, and until when.

The answers are those of the command line, as dicts of the same shapes; `standi.answers` has their
types. Nothing is fetched, and nothing leaves the machine. This is not legal advice.

- `check`, `doors`: an application, as a dict
- `party`, `deadline`: one question
- `record`: the tables of the record
- `screen`, `screen_stream`, `Screen`: tables of complaints, through the Arrow PyCapsule interface
- `StandiError`: what is wrong with what was given, all of it, and where
- `__version__`, `RECORD_VERSION`, `RECORD_HASH`: the program and the record that answer
"""

from standi._standi import (
    RECORD_HASH,
    RECORD_VERSION,
    Screen,
    Screened,
    StandiError,
    Stream,
    Table,
    __version__,
    check,
    deadline,
    doors,
    party,
    record,
    screen,
    screen_stream,
)

__all__ = [
    "RECORD_HASH",
    "RECORD_VERSION",
    "Screen",
    "Screened",
    "StandiError",
    "Stream",
    "Table",
    "__version__",
    "check",
    "deadline",
    "doors",
    "party",
    "record",
    "screen",
    "screen_stream",
]
