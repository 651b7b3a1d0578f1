"""What was installed: types, stubs, examples, one binary for every Python."""

import doctest
import importlib.metadata
import pathlib
import re
import subprocess
import sys

import standi
import standi._standi
from conftest import ROOT, Run

HERE = pathlib.Path(__file__).resolve().parent.parent


def test_version_and_record_are_the_programs(standi_json: Run) -> None:
    answer = standi_json("record", "party", "--state", "RUS", "--instrument", "ECHR")
    assert answer["standi"] == standi.__version__ == importlib.metadata.version("standi")
    assert answer["record"] == {"version": standi.RECORD_VERSION, "hash": standi.RECORD_HASH}


def test_the_installed_package_has_types_and_one_binary() -> None:
    files = importlib.metadata.files("standi")
    assert files is not None
    names = {str(it) for it in files}
    assert {"standi/__init__.pyi", "standi/py.typed", "standi/answers.py"} <= names
    binaries = [name for name in names if name.startswith("standi/_standi")]
    assert binaries and all(name.endswith((".abi3.so", ".pyd")) for name in binaries)
    wheel = importlib.metadata.distribution("standi").read_text("WHEEL")
    assert wheel and re.search(r"^Tag: cp310-abi3-", wheel, re.MULTILINE)


def test_the_examples_of_the_documentation_run() -> None:
    results = doctest.testmod(standi._standi)
    assert results.failed == 0
    assert results.attempted >= 15


def test_everything_public_says_what_it_does() -> None:
    for name in standi.__all__:
        assert getattr(standi, name).__doc__, name


def test_the_stub_knows_the_languages() -> None:
    stub = (HERE / "python" / "standi" / "__init__.pyi").read_text()
    told = re.search(r"_Language: TypeAlias = Literal\[(.*)\]", stub)
    assert told
    folders = (ROOT / "crates" / "standi-law" / "locales").iterdir()
    assert sorted(told[1].replace('"', "").split(", ")) == sorted(it.name for it in folders if it.is_dir())


def test_the_types_of_answers_are_fresh(tmp_path: pathlib.Path) -> None:
    written = tmp_path / "answers.py"
    subprocess.run([sys.executable, "-W", "ignore", HERE / "write_answers.py", written], check=True)
    kept = (HERE / "python" / "standi" / "answers.py").read_text()
    assert written.read_text() == kept, "write it again: python write_answers.py"
