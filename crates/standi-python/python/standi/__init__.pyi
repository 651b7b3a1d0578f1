"""What `standi` has, with its types. The functions themselves say what they do, give and raise."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, Protocol, TypeAlias, final

from typing_extensions import disjoint_base

from standi.answers import (
    CheckAnswer,
    DeadlineAnswer,
    Defect,
    DoorsAnswer,
    PartyAnswer,
    ScreenSummary,
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

# A day: a date, or a text such as `2022-10-03`.
_Day: TypeAlias = str | date
_Language: TypeAlias = Literal["en", "fr", "ru", "tr", "uk"]

class _ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class _ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

# Anything that speaks the Arrow PyCapsule interface.
_Rows: TypeAlias = _ArrowStream | _ArrowArray

__version__: str
RECORD_VERSION: str
RECORD_HASH: str

class StandiError(ValueError):
    defects: list[Defect]

@disjoint_base
class Table:
    @property
    def column_names(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Screened(Table):
    @property
    def rejected(self) -> Table: ...
    @property
    def summary(self) -> ScreenSummary: ...

@final
class Stream:
    @property
    def column_names(self) -> list[str]: ...
    @property
    def rejected(self) -> Table: ...
    @property
    def summary(self) -> ScreenSummary: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Screen:
    def __new__(
        cls,
        *,
        today: _Day | None = None,
        known_by: _Day | None = None,
        criteria: bool = False,
        reasons: bool = False,
        lang: _Language = "en",
        replace: bool = False,
        threads: int | None = None,
    ) -> Screen: ...
    def screen(self, table: _Rows) -> Screened: ...
    def stream(self, table: _Rows) -> Stream: ...

def check(
    application: Mapping[str, Any],
    *,
    today: _Day | None = None,
    known_by: _Day | None = None,
    lang: _Language = "en",
) -> CheckAnswer: ...
def doors(
    application: Mapping[str, Any],
    *,
    today: _Day | None = None,
    known_by: _Day | None = None,
    lang: _Language = "en",
) -> DoorsAnswer: ...
def party(
    state: str, instrument: str, on: _Day, known_by: _Day | None = None
) -> PartyAnswer: ...
def deadline(
    known: _Day,
    *,
    decided: _Day | None = None,
    lodged: _Day | None = None,
    today: _Day | None = None,
    lang: _Language = "en",
) -> DeadlineAnswer: ...
def record(known_by: _Day | None = None) -> dict[str, Table]: ...
def screen(
    table: _Rows,
    *,
    today: _Day | None = None,
    known_by: _Day | None = None,
    criteria: bool = False,
    reasons: bool = False,
    lang: _Language = "en",
    replace: bool = False,
    threads: int | None = None,
) -> Screened: ...
def screen_stream(
    table: _Rows,
    *,
    today: _Day | None = None,
    known_by: _Day | None = None,
    criteria: bool = False,
    reasons: bool = False,
    lang: _Language = "en",
    replace: bool = False,
    threads: int | None = None,
) -> Stream: ...
