"""What `packaging` says of versions and specifiers, as JSON on standard output.

    /tmp/judge/bin/python test/formats/pip/judge-versions.py > test/formats/pip/judged-versions.json

(/tmp/judge as in judge-requirements.py.) The texts are made with a fixed seed.
"""

import json
import random

from packaging import __version__
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

chance = random.Random(440)


def part(texts, odds):
    return chance.choice(texts) if chance.random() < odds else ""


def version():
    release = ".".join(chance.choice(["0", "1", "1", "2", "10", "00"]) for _ in range(chance.choice([1, 2, 2, 3, 4])))
    return (
        part(["v", "V"], 0.05)
        + part(["1!", "0!"], 0.1)
        + release
        + part(["a1", "b2", "rc1", ".alpha", "-beta.2", "_c3", "pre", "preview4", "RC1"], 0.3)
        + part([".post1", "-2", ".rev3", "r4", "post", ".POST1"], 0.25)
        + part([".dev0", "dev", "-dev3", "_dev1"], 0.2)
        + part(["+cu118", "+1", "+abc.2", "+A_b-1", "+01"], 0.15)
    )


def near(text):
    """A version that is often the same, or a neighbour."""
    return chance.choice([text, text, text.split("+")[0], text + ".0", version(), text.split("a")[0], text.split(".post")[0]])


def normal(text):
    try:
        return str(Version(text))
    except InvalidVersion:
        return None


def holds(text, specifier):
    try:
        return SpecifierSet(specifier).contains(text, prereleases=True)
    except InvalidSpecifier:
        return None


odd = ["", " 1.0 ", "1.0\n", "1", "1.", ".1", "1..2", "1.0-", "1.0+", "1.0+a.", "1.0+a..b", "1.0a", "1.0-a", "1.0a-", "1!",
       "!1", "1!1!1", "1.0post-1", "1.0-1-2", "1.0.dev1.dev2", "1.0.post1a1", "2004d", "1.0 beta", "latest", "1.0*", "1.0.*",
       "v1", "vv1", "1_0", "1,0", "1.0alpha.1", "1.0c", "1e5", "0x1", "\u0661.0", "1.0+\u00e9", "20240101000000"]
versions = sorted({version() for _ in range(300)})
pairs = []
for _ in range(500):
    a = version()
    b = near(a)
    if normal(a) and normal(b):
        pairs.append([a, b, (Version(a) > Version(b)) - (Version(a) < Version(b))])
# Neighbours of one release, each against each.
around = ["1.0.dev1", "1.0a1.dev1", "1.0a1", "1.0a1.post1", "1.0rc1", "1.0", "1.0+l", "1.0.post1.dev1", "1.0.post1", "1.0.post1+l", "1.0.1", "1!1.0"]
matches = [
    [a, operator + b, holds(a, operator + b)]
    for operator in ["<", ">", "<=", ">=", "==", "~="]
    for a in around
    for b in around
    if holds(a, operator + b) is not None
]
for _ in range(1200):
    a = version()
    b = near(a)
    operator = chance.choice(["==", "!=", "<=", ">=", "<", ">", "~=", "===", "==*", "!=*"])
    specifier = operator.rstrip("*") + b.strip() + (".*" if operator.endswith("*") else "")
    verdict = holds(a, specifier)
    if normal(a) and verdict is not None:
        matches.append([a, specifier, verdict])

print('{"packaging":', json.dumps(__version__), ',"normal":[')
print(",\n".join(json.dumps([text, normal(text)]) for text in odd + versions))
print('],"order":[')
print(",\n".join(json.dumps(pair) for pair in pairs))
print('],"matches":[')
print(",\n".join(json.dumps(match) for match in matches))
print("]}")
