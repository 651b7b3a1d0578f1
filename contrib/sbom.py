"""Everything that the program is made of, as CycloneDX 1.6: `sbom.py FOLDER`.

Of what Cargo resolves for this machine, the packages that are built into the program (no tests, no
build scripts of others), each with its version, licence, source and checksum from Cargo.lock.
"""

import json
import pathlib
import subprocess
import sys
import tomllib


def main() -> None:
    root = pathlib.Path(sys.argv[1])
    host = next(line.split()[1] for line in
                subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True)
                .stdout.splitlines() if line.startswith("host:"))
    told = subprocess.run(["cargo", "metadata", "--format-version", "1", "--locked",
                           "--filter-platform", host],
                          cwd=root, capture_output=True, text=True, check=True)
    metadata = json.loads(told.stdout)
    packages = {it["id"]: it for it in metadata["packages"]}
    nodes = {it["id"]: it for it in metadata["resolve"]["nodes"]}
    locked = tomllib.loads((root / "Cargo.lock").read_text())["package"]
    checksums = {(it["name"], it["version"]): it.get("checksum") for it in locked}

    program = next(id for id, it in packages.items() if it["name"] == "standi")
    built, open_ = {program}, [program]
    depends = {}
    while open_:
        at = open_.pop()
        links = [it["pkg"] for it in nodes[at]["deps"]
                 if any(kind["kind"] is None for kind in it["dep_kinds"])]
        depends[at] = links
        for link in links:
            if link not in built:
                built.add(link)
                open_.append(link)

    def reference(id: str) -> str:
        it = packages[id]
        return f"pkg:cargo/{it['name']}@{it['version']}"

    def component(id: str) -> dict:
        it = packages[id]
        told = {"type": "application" if id == program else "library", "bom-ref": reference(id),
                "name": it["name"], "version": it["version"], "purl": reference(id)}
        if it["license"]:
            told["licenses"] = [{"expression": it["license"].replace("/", " OR ")}]
        if checksum := checksums.get((it["name"], it["version"])):
            told["hashes"] = [{"alg": "SHA-256", "content": checksum}]
        if it["repository"]:
            told["externalReferences"] = [{"type": "vcs", "url": it["repository"]}]
        return told

    others = sorted(built - {program}, key=reference)
    print(json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": component(program)},
        "components": [component(id) for id in others],
        "dependencies": [{"ref": reference(id), "dependsOn": sorted({reference(it) for it in links})}
                         for id, links in sorted(depends.items())],
    }, indent=1))


if __name__ == "__main__":
    main()
