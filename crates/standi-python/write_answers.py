"""Writes python/standi/answers.py: the shapes of answers as types, from their JSON Schemas.

Usage: python write_answers.py [OUT]

Needs datamodel-code-generator, as tests/requirements.txt pins it. A test holds the file to it.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
from typing import Any

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE.parent.parent / "schemas"
# The answers that the package gives, and what they are called in Python.
ANSWERS = {"check": "CheckAnswer", "doors": "DoorsAnswer", "record-party": "PartyAnswer",
           "deadline": "DeadlineAnswer", "screen": "ScreenSummary"}
HEAD = '"""The shapes of answers, written from the JSON Schemas in schemas/ by write_answers.py."""\n'
PATH = {"description": "The keys and places in lists that lead to it, or the name of an argument.",
        "type": "array", "items": {"type": ["string", "integer"]}}


def read(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
    return schema


def merged() -> dict[str, Any]:
    """One schema with the definitions of all; what has one name must be one thing."""
    shapes: dict[str, Any] = {}

    def add(name: str, shape: dict[str, Any]) -> None:
        if shapes.setdefault(name, shape) != shape:
            raise SystemExit(f"two schemas mean different things by `{name}`")

    for answer, name in ANSWERS.items():
        schema = read(answer)
        for inner, shape in schema.pop("$defs", {}).items():
            add(inner, shape)
        told = {key: it for key, it in schema.items() if key not in {"$schema", "$id", "title"}}
        add(name, told)
    defect = read("errors")["$defs"]["Error"]
    defect["properties"] = {"path": PATH, **defect["properties"]}
    defect["required"] = ["path", *defect["required"]]
    add("Defect", defect)
    return {"$defs": shapes}


def main() -> None:
    out = sys.argv[1] if len(sys.argv) > 1 else HERE / "python" / "standi" / "answers.py"
    with tempfile.TemporaryDirectory() as folder:
        schema = pathlib.Path(folder) / "answers.json"
        schema.write_text(json.dumps(merged()))
        options = ["--input-file-type", "jsonschema", "--output-model-type", "typing.TypedDict",
                   "--target-python-version", "3.10", "--use-union-operator",
                   "--use-schema-description", "--use-field-description", "--formatters", "builtin",
                   "--custom-file-header", HEAD, "--enum-field-as-literal", "all"]
        command: list[str | pathlib.Path] = [sys.executable, "-m", "datamodel_code_generator", "--input", schema]
        subprocess.run([*command, "--output", out, *options], check=True)
    # What stands for the schema that holds them all, and is none of them.
    text = pathlib.Path(out).read_text()
    text = text.replace("Model: TypeAlias = Any\n\n\n", "").replace("import Any, ", "import ")
    pathlib.Path(out).write_text(text)


if __name__ == "__main__":
    main()
