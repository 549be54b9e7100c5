"""Edits under the real engine: fixing all, ignoring, and the text that random changes leave."""

import random
import subprocess

import pytest

import latency
from raw import SERVER, WRONG, Server

URI = "file:///tmp/report.md"
PULL = {"textDocument": {"diagnostic": {}}}
LITERALS = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}
BYTES = {**LITERALS, "general": {"positionEncodings": ["utf-8"]}}


def applied(edit, text, uri=URI):
    """A text after a workspace edit whose positions count bytes."""
    data = text.encode()
    starts = [0]
    for i, byte in enumerate(data):
        if byte == 0x0A or (byte == 0x0D and data[i + 1:i + 2] != b"\n"):
            starts.append(i + 1)

    def offset(position):
        return starts[position["line"]] + position["character"]

    edits = sorted(((offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edit["changes"][uri]), reverse=True)
    for start, end, new in edits:
        data = data[:start] + new.encode() + data[end:]
    return data.decode()


def wrong_report(seed, size=3000):
    """A generated report in which some digits were mistyped."""
    source = random.Random(seed)
    text = list(latency.report(size, seed))
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    for i in source.sample(digits, 6):
        text[i] = source.choice("0123456789")
    return "".join(text)


def actions(server, diagnostics, only):
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}
    return server.request("textDocument/codeAction", {
        "textDocument": {"uri": URI}, "range": whole, "context": {"diagnostics": diagnostics, "only": [only]}})["result"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("seed", range(8))
def test_56_58_the_command_line_fixes_to_the_same_bytes(seed, end, tmp_path):
    text = wrong_report(seed).replace("\n", end)
    path = tmp_path / "report.md"
    path.write_bytes(text.encode())
    subprocess.run([SERVER, "check", "--fix", path], capture_output=True)
    with Server(capabilities=BYTES) as server:
        server.open(text)
        before = server.diagnostics()
        fixes = actions(server, before, "source.fixAll")
        fixed = applied(fixes[0]["edit"], text) if fixes else text
        assert fixed.encode() == path.read_bytes()
        server.change([{"text": fixed}])
        assert len(server.diagnostics()) <= len(before) - len(fixes)
        assert actions(server, [], "source.fixAll") == []
    assert fixed.count(end) == text.count(end) and len(fixed.splitlines()) == len(text.splitlines())


def test_56_the_reports_above_have_something_to_fix():
    fixed = 0
    for seed in range(8):
        with Server(capabilities=BYTES) as server:
            server.open(wrong_report(seed))
            server.diagnostics()
            fixed += len(actions(server, [], "source.fixAll"))
    assert fixed >= 3


@pytest.mark.parametrize("language", ["markdown", "plaintext"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_58_ignoring_a_finding_silences_it_alone_and_keeps_line_ends(language, end):
    for seed in range(4):
        text = wrong_report(seed).replace("\n", end)
        with Server(capabilities=BYTES) as server:
            server.notify("textDocument/didOpen", {
                "textDocument": {"uri": URI, "languageId": language, "version": 1, "text": text}})
            before = server.diagnostics()
            ignoring = [a for a in actions(server, before, "quickfix") if "忽略" in a["title"] or "Ignore" in a["title"]]
            assert bool(ignoring) == bool(before)
            for version, action in enumerate(ignoring, 2):
                changed = applied(action["edit"], text)
                (silenced,) = action["diagnostics"]
                server.change([{"text": changed}], version=version)
                lines = {d["message"] for d in before if d["range"]["start"]["line"] == silenced["range"]["start"]["line"]
                         and d["code"] == silenced["code"]}
                # A line is silenced, and what stands in other lines is found as before.
                assert [d["message"] for d in server.diagnostics()] == [
                    d["message"] for d in before if d["message"] not in lines]
                assert all(piece == "" or "\n" not in piece and "\r" not in piece for piece in changed.split(end))


PIECES = ["😀", "1", "0", "9", ".", "|", "甲", " ", "万元", "合计", "，其中：", "%", "\u2028"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_38_41_ten_thousand_random_edits_end_as_a_fresh_open(encoding, end):
    """After each of 1,120 messages (10,080 in all, some of two changes) the findings are those of a fresh open."""
    source = random.Random(encoding + repr(end))
    base = (WRONG + "\n总支出1200元，其中：人员经费500元，公用经费800元。\n").replace("\n", end)
    text = base

    def units(piece):
        return {"utf-8": len(piece.encode()), "utf-16": len(piece.encode("utf-16-le")) // 2, "utf-32": len(piece)}[encoding]

    def position(offset):
        lines = text[:offset].split(end)
        return {"line": len(lines) - 1, "character": units(lines[-1])}

    def random_change():
        nonlocal text
        while True:
            a = source.randrange(len(text) + 1)
            b = min(len(text), a + source.randrange(4))
            if not any(text[i - 1:i + 1] == "\r\n" for i in (a, b)):
                break
        new = "".join(source.choice(PIECES + [end]) for _ in range(source.randrange(3)))
        change = {"range": {"start": position(a), "end": position(b)}, "text": new}
        text = text[:a] + new + text[b:]
        return change

    found = 0
    with Server(capabilities={**PULL, "general": {"positionEncodings": [encoding]}}) as server:
        server.open(text)
        for version in range(2, 1122):
            changes = [random_change() for _ in range(source.choice([1, 1, 1, 2]))]
            if source.randrange(6) == 0:
                text = base
                changes.append({"text": text})
            server.change(changes, version=version)
            server.open(text, uri="file:///tmp/fresh.md")
            sets = [server.request("textDocument/diagnostic", {"textDocument": {"uri": name}})["result"]["items"]
                    for name in (URI, "file:///tmp/fresh.md")]
            assert sets[0] == sets[1], text
            found += len(sets[0])
            server.notify("textDocument/didClose", {"textDocument": {"uri": "file:///tmp/fresh.md"}})
    assert found > 500
