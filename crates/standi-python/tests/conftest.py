"""What the tests share: the program itself, whose answers are the measure, and rows."""

import json
import os
import pathlib
import subprocess
from collections.abc import Callable
from typing import Any

import pyarrow
import pyarrow.csv
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
TODAY = "2026-11-24"


@pytest.fixture(scope="session")
def program() -> str:
    """The command line: STANDI_PROGRAM, or the one that cargo built."""
    found = os.environ.get("STANDI_PROGRAM", str(ROOT / "target" / "debug" / "standi"))
    assert pathlib.Path(found).exists(), f"{found} is not there: cargo build --package standi"
    return found


Run = Callable[..., Any]


@pytest.fixture(scope="session")
def standi_json(program: str) -> Run:
    """Runs the command line; gives what it says as JSON: an answer, or a list of errors."""

    def run(*arguments: str, given: str | None = None) -> Any:
        command = [program, *arguments, "--today", TODAY, "--format", "json"]
        done = subprocess.run(command, input=given or "", capture_output=True, text=True, cwd=ROOT)
        assert done.returncode in (0, 2), done.stderr
        return json.loads(done.stdout if done.returncode == 0 else done.stderr)

    return run


@pytest.fixture
def docket() -> pyarrow.Table:
    """`examples/docket.csv`, every cell a text or empty, as `standi screen` reads it."""
    path = ROOT / "examples" / "docket.csv"
    names = path.read_text().splitlines()[0].split(",")
    texts = pyarrow.csv.ConvertOptions(
        column_types={name: pyarrow.string() for name in names}, strings_can_be_null=True, null_values=[""]
    )
    return pyarrow.csv.read_csv(path, convert_options=texts)
