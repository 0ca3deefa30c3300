"""What pip makes of requirements files, line by line, as JSON on standard output.

    python3 -m venv /tmp/judge && /tmp/judge/bin/pip install pip==26.3 packaging==26.3
    /tmp/judge/bin/python test/formats/pip/judge-requirements.py FOLDER test/formats/pip/odd-lines.json > test/formats/pip/judged.json

FOLDER holds real files (those below it that are named by the walk are read); odd-lines.json is a list of texts.
Each logical line is judged alone, by pip's own functions, so that one refusal does not hide the rest.
"""

import copy
import json
import os
import sys

from pip import __version__
from pip._internal.exceptions import PipError
from pip._internal.req import constructors, req_file
from pip._internal.req.req_install import check_invalid_constraint_type
from pip._vendor.packaging.markers import Marker


def operand(node):
    kind = type(node).__name__
    return {"variable" if kind == "Variable" else "text": node.value}


def tree(markers):
    """`and` binds closer than `or`; a group of one is that one."""
    if isinstance(markers, tuple):
        left, operator, right = markers
        return [operand(left), operator.value, operand(right)]
    choices = [[]]
    for item in markers:
        if item == "or":
            choices.append([])
        elif item != "and":
            choices[-1].append(tree(item))
    joined = [c[0] if len(c) == 1 else {"and": c} for c in choices]
    return joined[0] if len(joined) == 1 else {"or": joined}


def judge_line(parser, text, constraint):
    try:
        # optparse adds to the list of its defaults.
        req_file.SUPPORTED_OPTIONS[-1].keywords["default"].clear()
        args, options = parser(text)
        line = req_file.ParsedLine("requirements.txt", 1, args, options, constraint)
        if line.requirement is None:
            if options.requirements or options.constraints:
                isc = not options.requirements
                return {"include": (options.constraints if isc else options.requirements)[0], "constraints": isc}
            names = ["index_url", "extra_index_urls", "no_index", "find_links", "prefer_binary", "require_hashes",
                     "no_require_hashes", "pre", "trusted_hosts", "features_enabled"]
            found = {name: copy.copy(getattr(options, name)) for name in names if getattr(options, name)}
            control = options.format_control
            for name in ("no_binary", "only_binary"):
                if getattr(control, name):
                    found[name] = sorted(getattr(control, name))
            return {"options": found}
        parsed = req_file.handle_requirement_line(line)
        req = constructors.install_req_from_parsed_requirement(parsed, user_supplied=True)
        if constraint and check_invalid_constraint_type(req):
            return {"refused": check_invalid_constraint_type(req)}
        return {
            "name": req.name,
            "extras": sorted(req.extras),
            "clauses": sorted([s.operator, s.version] for s in req.req.specifier) if req.req else [],
            "link": req.link.url if req.link else None,
            "vcs": req.link.scheme if req.link and req.link.is_vcs else None,
            "subdirectory": req.link.subdirectory_fragment if req.link else None,
            "link_hash": [req.link.hash_name, req.link.hash] if req.link and req.link.hash else None,
            "editable": req.editable,
            "marker": tree(req.markers._markers) if req.markers else None,
            "hashes": {} if req.editable else req.hash_options,
            "settings": (parsed.options or {}).get("config_settings") or {},
        }
    except PipError as error:
        return {"refused": str(error).split("\n")[0]}
    except req_file.OptionParsingError as error:
        return {"refused": error.msg.strip()}
    except (ValueError, RecursionError, AssertionError, UnicodeError) as error:
        return {"refused": f"{type(error).__name__}: {error}".split("\n")[0]}


def judge_text(content):
    """Each line, and why it is refused where the file is one of constraints and was not refused before."""
    parser = req_file.get_line_parser(None)
    for number, text in req_file.preprocess(content):
        verdict = judge_line(parser, text, False)
        again = judge_line(parser, text, True)
        if "refused" in again and "refused" not in verdict:
            verdict["no_constraint"] = again["refused"]
        for digests in verdict.get("hashes", {}).values():
            # Their beginnings tell them apart.
            digests[:] = [digest[:8] for digest in digests]
        yield {"line": number, **{key: value for key, value in verdict.items() if value not in (None, [], {}, False)}}


def judge_file(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        return list(judge_text(req_file._decode_req_file(data, path)))
    except (UnicodeError, LookupError) as error:
        return {"refused": type(error).__name__}


def main():
    folder, odd = sys.argv[1:]
    names = sorted(
        os.path.relpath(os.path.join(at, name), folder)
        for at, _, files in os.walk(folder)
        for name in files
        if name.endswith((".in", ".txt")) and ("requirements" in at + "/" + name or "constraints" in name)
    )
    files = {name: judge_file(os.path.join(folder, name)) for name in names}
    with open(odd, encoding="utf-8") as file:
        texts = json.load(file)
    # Folders that a line names must not be there by chance.
    os.chdir("/")
    judged = [{"source": text, "lines": list(judge_text(text))} for text in texts]
    print('{"pip":', json.dumps(__version__), ',"files":{')
    print(",\n".join(f"{json.dumps(name)}:{json.dumps(lines)}" for name, lines in files.items()))
    print('},"odd":[')
    print(",\n".join(json.dumps(each) for each in judged))
    print("]}")


main()
