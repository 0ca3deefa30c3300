"""What conda itself makes of odd match specs that are put together by chance.

    python -m venv .venv && .venv/bin/pip install boltons frozendict pluggy requests tqdm packaging archspec \\
        platformdirs jsonpatch distro ruamel.yaml conda-package-handling
    git clone https://github.com/conda/conda && git -C conda checkout 0f64223fb
    PYTHONPATH=conda .venv/bin/python test/formats/conda/judge-odd-specs.py ../shared/corpus \\
        > test/formats/conda/judged-odd-specs.generated.json

Each line is [spec, name, whether the version is exact or null where there is none, build], or [spec] where conda refuses it.
"""

import json
import random
import sys
import types
import warnings

warnings.simplefilter("ignore")
# conda imports it for shortcuts in menus.
for name in ("menuinst", "menuinst.api", "menuinst.platforms", "menuinst.platforms.base", "menuinst.utils"):
    sys.modules[name] = types.ModuleType(name)

from conda.exceptions import CondaError  # noqa: E402
from conda.models.match_spec import MatchSpec  # noqa: E402

choose = random.Random(1)
names = ["numpy", "NumPy", "_x", "__cuda", "a.b", "a-b_c", "x*", "*", "", "a--b", "7z", "ab%c"]
channels = ["", "", "", "", "conda-forge::", "conda-forge/linux-64::", "https://a.example/c::", "*/noarch::", "c:n:", "n:"]
operators = ["=", "==", ">=", "<=", "<", ">", "!=", "~=", "", " ", " =", " == ", " >= ", "= ", "=>", "<>", "==="]
versions = ["1.2", "1.2.*", "1.2*", "*", "1.*.3", "2024a", "1!2.0", "1.0+cu118", "1..2", "1_", "_1", "1-2", "1-2_3", "^1.*$", "1.2.", "", "a"]
joints = [",", "|", " , ", " | ", ",,"]
builds = ["", "", "=py39_0", " py39_0", "=*", " *mkl", "=", " ", " a b", "= py39_0"]
brackets = ["", "", "", "", "[version=1.2]", "[version='>=1,<2']", "[build=x]", "[version='=1.2',build=y]", "[md5=1]", "[", "]", "[]", "(note)"]
tails = ["", "", "", "", " # why", " if __unix", "@", "  "]


def spec():
    text = choose.choice(channels) + choose.choice(names)
    if choose.random() < 0.8:
        text += choose.choice(operators) + choose.choice(versions)
        while choose.random() < 0.2:
            text += choose.choice(joints) + choose.choice(operators).strip() + choose.choice(versions)
        text += choose.choice(builds)
    return text + choose.choice(brackets) + choose.choice(tails)


lines = []
for text in sorted({spec() for _ in range(3000)}):
    try:
        match = MatchSpec(text)
        version = match._match_components.get("version")
        exact = None if version is None else version.is_exact()
        told = [text, match.get_raw_value("name"), exact, match.get_raw_value("build")]
    except CondaError:
        told = [text]
    except (IndexError, ValueError, AttributeError, TypeError, AssertionError):
        # conda falls over: nobody can mean that.
        told = [text]
    lines.append(json.dumps(told, separators=(",", ":")))
print("[\n" + ",\n".join(lines) + "\n]")
