"""Everything that the program is made of, as CycloneDX 1.6: `sbom.py FOLDER [FEATURE ...]`.

What Cargo builds for this machine with these features, no tests: each package with its version,
licence, source and checksum from Cargo.lock. What runs at the build alone (build scripts, procedural
macros, what they need) has the scope `excluded`; a package `...-src` is the source of a library in C
that is built into the program.
"""

import json
import pathlib
import subprocess
import sys
import tomllib

PROGRAM = "standi"


def main() -> None:
    root, features = pathlib.Path(sys.argv[1]), ",".join(sys.argv[2:])

    def said(*command: str) -> str:
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout

    host = next(line.split()[1] for line in said("rustc", "-vV").splitlines()
                if line.startswith("host:"))

    def tree(edges: str) -> set[tuple[str, str]]:
        """Names and versions of what is built, as the build resolves features."""
        told = said("cargo", "tree", "--locked", "--package", PROGRAM, "--features", features,
                    "--target", host, "--edges", edges, "--prefix", "none", "--format", "{p}")
        words = [line.split() for line in told.splitlines() if line]
        return {(name, version.removeprefix("v")) for name, version, *_ in words}

    built = tree("normal,build")
    inside = tree("normal,no-proc-macro") | {it for it in built if it[0].endswith("-src")}

    metadata = json.loads(said("cargo", "metadata", "--format-version", "1", "--locked",
                               "--all-features", "--filter-platform", host))
    packages = {it["id"]: it for it in metadata["packages"]
                if (it["name"], it["version"]) in built}
    if missing := built - {(it["name"], it["version"]) for it in packages.values()}:
        sys.exit(f"nothing is known of {sorted(missing)}")
    nodes = {it["id"]: it for it in metadata["resolve"]["nodes"]}
    locked = tomllib.loads((root / "Cargo.lock").read_text())["package"]
    checksums = {(it["name"], it["version"]): it.get("checksum") for it in locked}
    program = next(id for id, it in packages.items() if it["name"] == PROGRAM)

    def reference(id: str) -> str:
        it = packages[id]
        return f"pkg:cargo/{it['name']}@{it['version']}"

    def needs(id: str) -> list[str]:
        links = (it["pkg"] for it in nodes[id]["deps"]
                 if any(kind["kind"] != "dev" for kind in it["dep_kinds"]))
        return sorted({reference(it) for it in links if it in packages})

    def component(id: str) -> dict:
        it = packages[id]
        named = (it["name"], it["version"])
        told = {"type": "application" if id == program else "library", "bom-ref": reference(id),
                "name": it["name"], "version": it["version"], "purl": reference(id)}
        if id != program:
            told["scope"] = "required" if named in inside else "excluded"
        if it["license"]:
            told["licenses"] = [{"expression": it["license"].replace("/", " OR ")}]
        if checksum := checksums.get(named):
            told["hashes"] = [{"alg": "SHA-256", "content": checksum}]
        if it["repository"]:
            told["externalReferences"] = [{"type": "vcs", "url": it["repository"]}]
        return told

    print(json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": component(program)},
        "components": [component(id) for id in sorted(packages, key=reference) if id != program],
        "dependencies": [{"ref": reference(id), "dependsOn": needs(id)}
                         for id in sorted(packages, key=reference)],
    }, indent=1))


if __name__ == "__main__":
    main()
