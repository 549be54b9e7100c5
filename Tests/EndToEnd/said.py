"""What the program says of texts, for tests that write one text in several ways."""
import collections
import json
import re
import subprocess
import unicodedata

from conftest import PROGRAM

BLANKS_AND_COMMAS = re.compile(r"[\s,，]")


def plain(numeral):
    return BLANKS_AND_COMMAS.sub("", unicodedata.normalize("NFKC", numeral)).replace("兩", "两")


def relations(folder, texts):
    """by name of a text what was found in it, without places"""
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8", newline="")
    run = subprocess.run([PROGRAM, "check", "--all", "--format", "json", folder], capture_output=True)
    assert run.returncode in (0, 1), run.stderr
    return {
        document["path"].rsplit("/", 1)[-1]: collections.Counter(
            (claim["rule"], claim["verdict"], claim["severity"], plain(claim["stated"]["numeral"]),
             tuple(plain(operand["numeral"]) for operand in claim["operands"]))
            for claim in document["claims"])
        for document in json.loads(run.stdout)["documents"]}


def relations_of_all(texts, folders, least):
    """the same, of so many texts that `least` relations are found at least"""
    found = relations(folders.mktemp("texts"), texts)
    assert sum(map(len, found.values())) > least
    return found


def assert_same_written(way, texts, said, folder):
    """that the same is said of each text that a way of writing changes"""
    changed = {name: way(text) for name, text in texts.items()}
    changed = {name: text for name, text in changed.items() if text != texts[name]}
    assert changed
    assert_same(relations(folder, changed), said)


def assert_same(found, said):
    """that of each text the same was found as before"""
    differing = [name for name in found if found[name] != said[name]]
    assert {name: found[name] - said[name] for name in differing} == {}
    assert {name: said[name] - found[name] for name in differing} == {}
