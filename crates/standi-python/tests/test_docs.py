"""The pages of the book that show Python, and the notebook, run."""

import doctest
import os
import pathlib
import re

import nbclient
import nbformat
import pytest
from conftest import ROOT

PAGES = ["docs/src/how-to/python.md"]


@pytest.mark.parametrize("page", PAGES)
def test_pages_show_what_is_printed(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text()
    # Each block ends with an empty line, behind which its fence is no output.
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page, page, 0)
    assert len(test.examples) >= 10
    results = doctest.DocTestRunner(optionflags=doctest.REPORT_UDIFF).run(test)
    assert results.failed == 0


def said(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """What the cells printed and gave, as text; pictures differ from machine to machine."""
    return [
        ["".join(output.get("text", output.get("data", {}).get("text/plain", "")))
         for output in cell.get("outputs", []) if "image/png" not in output.get("data", {})]
        for cell in notebook.cells
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "notebooks").glob("*.ipynb")), ids=lambda it: it.stem)
def test_notebooks_run_and_print_what_they_show(
    path: pathlib.Path, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{pathlib.Path(program).parent}:{os.environ['PATH']}")
    monkeypatch.delenv("STANDI_CATALOGUE", raising=False)
    notebook = nbformat.read(path, as_version=4)
    shown = said(notebook)
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": path.parent}})
    client.execute()
    assert said(notebook) == shown
    pictures = [output for cell in notebook.cells for output in cell.get("outputs", [])
                if "image/png" in output.get("data", {})]
    assert pictures, "a picture was drawn"
