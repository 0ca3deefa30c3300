"""What `packaging` makes of the lists of requirements of pyproject.toml files, as JSON on standard output.

    /tmp/judge/bin/python test/formats/pip/judge-pyproject.py FOLDER > test/formats/pip/judged-pyproject.json

(/tmp/judge as in judge-requirements.py.) FOLDER holds real files; the odd ones are made here.
"""

import json
import os
import sys
import tomllib

from packaging import __version__
from packaging.dependency_groups import DependencyGroupResolver
from packaging.requirements import InvalidRequirement, Requirement

ODD = [
    '[project]\ndependencies = ["a", "B_c[x]>=1; os_name == \'nt\'", "d @ https://x/d.zip"]',
    '[project]\ndependencies = ["a=1"]', '[project]\ndependencies = ["./a"]', '[project]\ndependencies = ["-r x"]',
    '[project]\ndependencies = [1]', '[project]\ndependencies = "a"', '[project.optional-dependencies]\nA_b = ["x"]\nc = []',
    '[project.optional-dependencies]\na = ["x>"]', '[build-system]\nrequires = ["hatchling>=1"]',
    '[dependency-groups]\na = ["x"]\nb = [{include-group = "a"}, "y"]', '[dependency-groups]\na = [{include-group = "a"}]',
    '[dependency-groups]\na = [{include-group = "b"}]\nb = [{include-group = "a"}]',
    '[dependency-groups]\na = [{include-group = "b"}]', '[dependency-groups]\nA_b = ["x"]\nc = [{include-group = "a-B"}]',
    '[dependency-groups]\na-b = ["x"]\nA_b = ["y"]', '[dependency-groups]\na = [{}]', '[dependency-groups]\na = [{x = "y"}]',
    '[dependency-groups]\na = [{include-group = "b", x = 1}]\nb = []', '[dependency-groups]\na = [{include-group = 1}]',
    '[dependency-groups]\na = "x"', '[dependency-groups]\na = ["x", 1]', '[dependency-groups]\na = ["!"]',
    '[dependency-groups]\na = [{include-group = "b"}, {include-group = "c"}]\nb = [{include-group = "d"}]\nc = [{include-group = "d"}]\nd = ["x"]',
]


def said(requirement):
    return [requirement.name, sorted(requirement.extras), sorted(str(s) for s in requirement.specifier), requirement.url]


def requirements(items):
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise TypeError("not a list of texts")
    return [said(Requirement(item)) for item in items]


def judge(data):
    try:
        read = tomllib.loads(data.decode())
        project = read.get("project", {})
        lists = {}
        if "dependencies" in project:
            lists["dependencies "] = requirements(project["dependencies"])
        for name, items in project.get("optional-dependencies", {}).items():
            lists[f"extra {name}"] = requirements(items)
        groups = read.get("dependency-groups", {})
        for name in groups:
            resolver = DependencyGroupResolver(groups)
            resolver.resolve(name)
            lists[f"group {name}"] = [said(each) for each in resolver.lookup(name) if isinstance(each, Requirement)]
        if "requires" in read.get("build-system", {}):
            lists["build "] = requirements(read["build-system"]["requires"])
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"}
    return {"lists": lists}


def main():
    folder = sys.argv[1]
    files = {}
    for at, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name == "pyproject.toml":
                path = os.path.join(at, name)
                with open(path, "rb") as file:
                    files[os.path.relpath(path, folder)] = judge(file.read())
    print('{"packaging":', json.dumps(__version__), ',"files":{')
    print(",\n".join(f"{json.dumps(name)}:{json.dumps(verdict)}" for name, verdict in files.items()))
    print('},"odd":[')
    print(",\n".join(json.dumps({"source": text, **judge(text.encode())}) for text in ODD))
    print("]}")


main()
