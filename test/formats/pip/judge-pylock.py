"""What `packaging` makes of lock files, as JSON on standard output.

    /tmp/judge/bin/python test/formats/pip/judge-pylock.py FOLDER > test/formats/pip/judged-pylock.json

(/tmp/judge as in judge-requirements.py; Python 3.11 or newer.) FOLDER holds real locks. The odd ones are made here: a sound lock
with one change each.
"""

import json
import os
import sys
import tomllib

from packaging import __version__
from packaging.pylock import Pylock, PylockValidationError

H = 'hashes = {sha256 = "' + "a" * 64 + '"}'
WHEEL = '{url = "https://x/a-1.0-py3-none-any.whl", ' + H + "}"


def lock(top="", package="", version='"1.0"', created='created-by = "t"', extra=""):
    """A lock with one package."""
    body = package if package != "" else f'version = "1.0"\nwheels = [{WHEEL}]'
    head = f"lock-version = {version}\n" if version is not None else ""
    return f'{head}{created}\n{top}\n[[packages]]\nname = "a"\n{body}\n{extra}'


def of(source):
    """A lock of one package with this source and no version."""
    return lock(package=source)


ODD = [
    lock(), lock(version=None), lock(version="1.0"), lock(version='"1"'), lock(version='"1.1"'), lock(version='"2.0"'),
    lock(version='"0.9"'), lock(version='"x"'), lock(version='""'), lock(created=""), lock(created="created-by = 1"),
    lock(top='requires-python = ">=3.8"'), lock(top='requires-python = "3.8"'), lock(top='requires-python = ">=3.8,"'),
    lock(top='requires-python = " >= 3.8 , <4 "'), lock(top="requires-python = 3.8"), lock(top='requires-python = ""'),
    lock(top='environments = ["os_name == \'nt\'"]'), lock(top='environments = ["os_name"]'), lock(top='environments = []'),
    lock(top='environments = [1]'), lock(top='environments = "x"'), lock(top='environments = [""]'),
    lock(top='extras = ["a-b"]'), lock(top='extras = ["A_b"]'), lock(top='extras = [""]'), lock(top='extras = "a"'),
    lock(top='dependency-groups = ["A_b"]\ndefault-groups = ["A_b"]'), lock(top='dependency-groups = [1]'),
    lock(top='default-groups = {}'), lock(top='[tool.x]\ny = 1'), lock(top='tool = 1'), lock(top='unknown = 1'),
    'lock-version = "1.0"\ncreated-by = "t"\n', 'lock-version = "1.0"\ncreated-by = "t"\npackages = []\n',
    'lock-version = "1.0"\ncreated-by = "t"\npackages = {}\n', 'lock-version = "1.0"\ncreated-by = "t"\npackages = [1]\n',
    'lock-version = "1.0"\ncreated-by = "t"\n[[packages]]\n', "", "[", "lock-version",
    lock().replace('"a"', '"A"'), lock().replace('"a"', '"a_b"'), lock().replace('"a"', '""'), lock().replace('"a"', '"b"'),
    lock().replace('name = "a"', "name = 1"), lock().replace('version = "1.0"\nw', 'version = "2.0"\nw'),
    lock().replace('version = "1.0"\nw', 'version = "1"\nw'), lock().replace('version = "1.0"\nw', 'version = "x"\nw'),
    lock().replace('version = "1.0"\nw', "version = 1.0\nw"), lock().replace('version = "1.0"\nw', "w"),
    lock(extra='marker = "os_name == \'nt\'"'), lock(extra='marker = "os_name"'), lock(extra='marker = ""'),
    lock(extra='marker = "\'x\' in extras and \'y\' in dependency_groups"'), lock(extra='requires-python = "~=3"'),
    lock(extra='dependencies = [{name = "b"}]'), lock(extra='dependencies = ["b"]'), lock(extra='index = "https://x/"'),
    lock(extra="index = 1"), lock(extra='attestation-identities = [{kind = "x"}]'), lock(extra="attestation-identities = [{}]"),
    lock(extra="attestation-identities = [{kind = 1}]"), lock(extra="attestation-identities = 1"), lock(extra="tool = {x = 1}"),
    of("wheels = []"), of("wheels = [{}]"), of("wheels = [1]"), of("wheels = {}"), of("x = 1"),
    of('wheels = [{url = "https://x/a-1.0-py3-none-any.whl"}]'),
    of('wheels = [{url = "https://x/a-1.0-py3-none-any.whl", hashes = {}}]'),
    of('wheels = [{url = "https://x/a-1.0-py3-none-any.whl", hashes = {sha256 = 1}}]'),
    of('wheels = [{url = "https://x/a-1.0-py3-none-any.whl", hashes = {md5 = "x"}}]'),
    of('wheels = [{url = "https://x/a-1.0-py3-none-any.whl", hashes = "x"}]'),
    of(f'wheels = [{{name = "a-1.0-py3-none-any.whl", {H}}}]'),
    of(f'wheels = [{{name = "a-1.0-py3-none-any.whl", url = "https://x/y", {H}}}]'),
    of(f'wheels = [{{name = "", url = "https://x/a-1.0-py3-none-any.whl", {H}}}]'),
    of(f'wheels = [{{path = "d/a-1.0-py3-none-any.whl", {H}}}]'), of(f'wheels = [{{path = "d\\\\\\\\a-1.0-py3-none-any.whl", {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0%2Bl-py3-none-any.whl?q=1#f", {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.zip", {H}}}]'), of(f'wheels = [{{url = "https://x/", {H}}}]'),
    of(f'wheels = [{{url = "https://x/b-1.0-py3-none-any.whl", {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-1-py3-none-any.whl", size = 12, upload-time = 2025-01-01T00:00:00Z, {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", size = "12", {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", size = true, {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", size = 1.0, {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", upload-time = 2025-01-01, {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", upload-time = 2025-01-01T00:00:00, {H}}}]'),
    of(f'wheels = [{{url = "https://x/a-1.0-py3-none-any.whl", upload-time = "2025-01-01T00:00:00Z", {H}}}]'),
    of(f'sdist = {{url = "https://x/a-1.0.tar.gz", {H}}}'), of(f'sdist = {{url = "https://x/a-1.0.zip", {H}}}'),
    of(f'sdist = {{url = "https://x/a-1.0.tar.bz2", {H}}}'), of(f'sdist = {{url = "https://x/b-1.0.tar.gz", {H}}}'),
    of(f'sdist = {{url = "https://x/a.tar.gz", {H}}}'), of('sdist = {url = "https://x/a-1.0.tar.gz"}'), of("sdist = 1"),
    lock(package=f'version = "2"\nsdist = {{url = "https://x/a-1.0.tar.gz", {H}}}'),
    of('vcs = {type = "git", url = "https://x/a", commit-id = "' + "b" * 40 + '"}'),
    of('vcs = {type = "git", path = "../a", requested-revision = "main", commit-id = "b", subdirectory = "s"}'),
    of('vcs = {type = "git", url = "https://x/a"}'), of('vcs = {url = "https://x/a", commit-id = "b"}'),
    of('vcs = {type = "git", commit-id = "b"}'), of('vcs = {type = 1, url = "https://x/a", commit-id = "b"}'), of("vcs = 1"),
    of('directory = {path = "."}'), of('directory = {path = ".", editable = true, subdirectory = "s"}'),
    of("directory = {}"), of('directory = {path = ".", editable = 1}'), of('directory = "."'),
    of(f'archive = {{url = "https://x/a.zip", {H}, subdirectory = "s"}}'), of(f'archive = {{path = "a.zip", size = 1, {H}}}'),
    of('archive = {url = "https://x/a.zip"}'), of(f"archive = {{{H}}}"),
    of(f'directory = {{path = "."}}\narchive = {{path = "a.zip", {H}}}'), of(f'directory = {{path = "."}}\nwheels = [{WHEEL}]'),
    of(f'wheels = [{WHEEL}]\nsdist = {{url = "https://x/a-1.0.tar.gz", {H}}}'),
    of(f'wheels = [{WHEEL}, {WHEEL.replace("a-1.0", "a-2.0")}]'),
    lock().replace("[[packages]]", "[[packages]]\nname = 'a'\n[[packages]]"),
]


def source(package):
    for kind in ("vcs", "directory", "archive"):
        if getattr(package, kind):
            return kind
    return f"{'sdist' if package.sdist else ''} {len(package.wheels or [])}"


def judge(data):
    try:
        read = Pylock.from_dict(tomllib.loads(data.decode()))
    except (PylockValidationError, tomllib.TOMLDecodeError, UnicodeError) as error:
        return {"refused": str(error)}
    return {
        "packages": [
            [p.name, str(p.version) if p.version else None, source(p), bool(p.marker),
             sorted(h[:8] for f in [p.archive, p.sdist, *(p.wheels or [])] if f for h in f.hashes.values())]
            for p in read.packages
        ]
    }


def main():
    folder = sys.argv[1]
    files = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            files[name] = judge(file.read())
    print('{"packaging":', json.dumps(__version__), ',"files":{')
    print(",\n".join(f"{json.dumps(name)}:{json.dumps(verdict)}" for name, verdict in files.items()))
    print('},"odd":[')
    print(",\n".join(json.dumps({"source": text, **judge(text.encode())}) for text in ODD))
    print("]}")


main()
