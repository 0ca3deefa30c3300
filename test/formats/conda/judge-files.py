"""What ruamel.yaml, which conda reads its files with, finds in every environment and lock file of the corpus.

    python -m venv .venv && .venv/bin/pip install ruamel.yaml==0.19.1
    .venv/bin/python test/formats/conda/judge-files.py ../shared/corpus > test/formats/conda/judged-files.generated.json

Of an environment: numbers of specs, of lines for pip and of channels; of a lock file: of distinct packages of conda and of
pip, and of channels. null: no YAML, or not the form that conda or conda-lock demand.
"""

import json
import pathlib
import re
import sys

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

corpus = pathlib.Path(sys.argv[1])


def load(path):
    try:
        return YAML(typ="rt").load(path.read_text("utf-8-sig"))
    except YAMLError:
        return "broken"


def of_environment(data):
    if data is None:
        return [0, 0, 0]
    dependencies = data.get("dependencies") or [] if isinstance(data, dict) else None
    channels = data.get("channels", []) if isinstance(data, dict) else None
    if not isinstance(dependencies, list) or not isinstance(channels, list):
        return None
    specs = pip = 0
    for dependency in dependencies:
        if isinstance(dependency, str):
            specs += 1
        elif isinstance(dependency, dict):
            for key, value in dependency.items():
                if key == "pip":
                    pip += len(value or [])
                elif key.startswith("sel("):
                    specs += 1
        else:
            return None
    return [specs, pip, len(channels)]


def of_lock(data):
    if not isinstance(data, dict) or data.get("version") not in (1, 2):
        return None
    found = {"conda": set(), "pip": set()}
    for package in data["package"]:
        if not {"name", "version", "manager", "platform", "url", "hash"} <= set(package):
            return None
        found[package["manager"]].add((package["platform"], package["name"], package["url"]))
    return [len(found["conda"]), len(found["pip"]), len(data["metadata"]["channels"])]


judged = {}
for folder in ("conda/environment", "conda/odd-handmade", "repo2docker"):
    for path in sorted((corpus / folder).rglob("*")):
        if path.is_file() and (folder != "repo2docker" or re.search(r"environment[^/]*\.ya?ml$", path.name)):
            judged[str(path.relative_to(corpus))] = of_environment(load(path))
for path in sorted((corpus / "conda/conda-lock").glob("*.y*ml")):
    judged[str(path.relative_to(corpus))] = of_lock(load(path))
print("{")
print(",\n".join(f"{json.dumps(path)}: {json.dumps(found)}" for path, found in judged.items()))
print("}")
