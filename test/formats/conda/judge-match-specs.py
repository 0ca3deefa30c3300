"""What rattler, a second implementation of conda's match specs, makes of every spec of the corpus.

    python -m venv .venv && .venv/bin/pip install py-rattler==0.28.0 ruamel.yaml
    .venv/bin/python test/formats/conda/judge-match-specs.py ../shared/corpus > test/formats/conda/judged-match-specs.generated.json

Each line is [spec, name, version, build, channel, subdir], or [spec, null] where rattler refuses it.
"""

import json
import pathlib
import re
import sys

from rattler import MatchSpec
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

corpus = pathlib.Path(sys.argv[1])
specs = set()


def load(path):
    try:
        return YAML(typ="safe").load(path.read_text("utf-8-sig"))
    except (YAMLError, UnicodeDecodeError):
        return None


def add_environment(path):
    data = load(path)
    dependencies = data.get("dependencies") if isinstance(data, dict) else None
    for dependency in dependencies if isinstance(dependencies, list) else []:
        if isinstance(dependency, str):
            specs.add(dependency)
        elif isinstance(dependency, dict):
            specs.update(v for k, v in dependency.items() if k.startswith("sel(") and isinstance(v, str))


for folder in ("conda/environment", "conda/odd-handmade", "repo2docker"):
    for path in sorted((corpus / folder).rglob("*")):
        if re.search(r"\.ya?ml(\.[a-z]+)?$", path.name):
            add_environment(path)
for path in sorted((corpus / "conda/conda-lock").glob("*.y*ml")):
    for package in (load(path) or {}).get("package") or []:
        if package.get("manager") == "conda":
            specs.update(f"{name} {version}".strip() for name, version in (package.get("dependencies") or {}).items())
for path in sorted((corpus / "conda/pixi").rglob("pixi.lock")):
    for package in (load(path) or {}).get("packages") or []:
        for key in ("depends", "constrains"):
            specs.update(package.get(key) or [])
for path in sorted((corpus / "conda/explicit").iterdir()) + sorted((corpus / "conda/conda-lock").glob("*packages.txt")):
    lines = path.read_text().splitlines()
    specs.update(line.strip() for line in lines if line.strip() and not line.startswith(("#", "@", "http")))

print("[")
lines = []
for spec in sorted(specs):
    try:
        match = MatchSpec(spec, exact_names_only=False)
        name = re.fullmatch(r'PackageNameMatcher\("(.*)", \w+\)', repr(match.name))
        told = match.name and name.group(1), match.version, match.build, match.channel and match.channel.name, match.subdir
        lines.append(json.dumps([spec, *told], ensure_ascii=False, separators=(",", ":")))
    except Exception as error:
        if type(error).__name__ != "InvalidMatchSpecError":
            print(repr(spec), error, file=sys.stderr)
        lines.append(json.dumps([spec, None], ensure_ascii=False, separators=(",", ":")))
print(",\n".join(lines))
print("]")
