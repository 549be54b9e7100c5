"""Behaviours of a session that need the real engine, the real threads or the real command line."""

import json
import pathlib
import random
import subprocess

import pytest

from raw import RIGHT, RULE, SERVER, WRONG, Server

PULL = {"textDocument": {"diagnostic": {}}}


def uri(path):
    return pathlib.Path(path).as_uri()


def test_29_a_request_is_answered_for_its_own_state():
    with Server() as server:
        server.open(WRONG)
        ids = []
        for version in range(2, 60):
            server.change([{"text": WRONG if version % 2 else RIGHT}], version=version)
            ids.append((version, server.start_request("workspace/executeCommand", {
                "command": "crossfoot.claims", "arguments": ["file:///tmp/report.md"]})))
        for version, id in ids:
            verdicts = [claim["verdict"] for claim in server.answer(id)["result"]]
            assert verdicts == (["broken"] if version % 2 else ["holds"])


def test_42_the_file_counts_after_close(tmp_path):
    path = tmp_path / "a b 勾.md"
    path.write_text(WRONG)
    with Server(capabilities=PULL) as server:
        ask = {"textDocument": {"uri": uri(path)}}
        assert len(server.request("textDocument/diagnostic", ask)["result"]["items"]) == 1
        server.open(RIGHT, uri=uri(path))
        assert server.request("textDocument/diagnostic", ask)["result"]["items"] == []
        server.notify("textDocument/didClose", ask)
        assert len(server.request("textDocument/diagnostic", ask)["result"]["items"]) == 1


def test_48_a_burst_ends_in_the_last_state():
    with Server(capabilities={"textDocument": {"publishDiagnostics": {"versionSupport": True}}}) as server:
        server.open(RIGHT * 200)
        for version in range(2, 302):
            server.change([{"range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "#"}],
                          version=version)
        server.change([{"text": WRONG}], version=302)
        versions = []
        while not versions or versions[-1] != 302:
            message = server.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics")
            versions.append(message["params"]["version"])
        assert versions == sorted(versions) and len(versions) < 50
        assert len(message["params"]["diagnostics"]) == 1
        assert server.works()
        assert not [m for m in server.kept if m.get("method") == "textDocument/publishDiagnostics"]


def test_50_52_the_same_set_pushed_pulled_and_on_the_command_line(tmp_path):
    path = tmp_path / "report.md"
    text = "\n".join([WRONG, "😀 说明\n", WRONG.replace("110", "90"), RIGHT])
    path.write_text(text)
    found = json.loads(subprocess.run([SERVER, "check", "--format", "json", path], capture_output=True).stdout)
    scalars = {"general": {"positionEncodings": ["utf-32"]}}
    with Server(capabilities=scalars) as server:
        server.open(text, uri=uri(path))
        pushed = server.diagnostics(uri(path))
    with Server(capabilities={**PULL, **scalars}, folders=[uri(tmp_path)]) as server:
        (item,) = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
        assert item["uri"] == uri(path) and item["version"] is None
        server.open(text, uri=uri(path))
        pulled = server.request("textDocument/diagnostic", {"textDocument": {"uri": uri(path)}})["result"]["items"]
    assert pushed == pulled == item["items"]
    assert len(pushed) == 2
    claims = [c for c in found["documents"][0]["claims"] if c["severity"]]
    assert [(c["rule"], c["message"], *place(c["stated"]["range"])) for c in claims] == [
        (d["code"], d["message"], *place(d["range"], base=1)) for d in pushed]


def place(range, base=0):
    """Start and end; the command line counts lines and characters from 1, and characters in Unicode scalars."""
    return [(p["line"] + base, p.get("column", p.get("character", 0) + base)) for p in (range["start"], range["end"])]


def test_linting_never_blocks_reading():
    """A long document is under way; the cancel that comes after is taken at once."""
    with Server() as server:
        server.open(WRONG * 4000)
        id = server.start_request("textDocument/hover", {
            "textDocument": {"uri": "file:///tmp/report.md"}, "position": {"line": 6, "character": 10}})
        server.notify("$/cancelRequest", {"id": id})
        assert server.answer(id)["error"]["code"] == -32800
        assert server.works()
        assert not [m for m in server.kept if m.get("method") == "textDocument/publishDiagnostics"]


def test_56_applying_all_fixes_is_a_fixed_point():
    capabilities = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}
    with Server(capabilities=capabilities) as server:
        server.open(WRONG)
        (diagnostic,) = server.diagnostics()
        assert diagnostic["code"] == RULE
        place = {"start": diagnostic["range"]["start"], "end": diagnostic["range"]["start"]}
        quick = server.request("textDocument/codeAction", {
            "textDocument": {"uri": "file:///tmp/report.md"}, "range": place, "context": {"diagnostics": [diagnostic]}})["result"]
        assert any(a["edit"]["changes"]["file:///tmp/report.md"][0]["newText"] == "100" for a in quick)


@pytest.mark.parametrize("uri, language, is_markdown", [
    ("file:///tmp/a.md", None, True), ("file:///tmp/a.md", "klingon", True), ("untitled:a", "markdown", True),
    ("file:///tmp/a.txt", "markdown", True), ("file:///tmp/a.md", "plaintext", False), ("file:///tmp/a", None, False),
    ("untitled:a", "klingon", False)])
def test_46_language(uri, language, is_markdown):
    """By the language id, where that says nothing by the extension, else plain text, where `>` quotes nothing."""
    text = "".join(f"> {line}\n" for line in WRONG.splitlines()[2:])
    document = {"uri": uri, "version": 1, "text": text, **({"languageId": language} if language else {})}
    with Server() as server:
        server.notify("textDocument/didOpen", {"textDocument": document})
        assert len(server.diagnostics(uri)) == (1 if is_markdown else 0)


@pytest.mark.parametrize("name, text", [
    ("a.md", "%PDF-1.4\n" + WRONG), ("a.txt", "{\\rtf1 合计}"), ("a.docx", "PK\x03\x04 合计")])
def test_a_text_that_is_no_text_stays_quiet_and_starts_no_program(name, text, tmp_path):
    for program in ("pdftotext", "soffice"):
        path = tmp_path / program
        path.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n")
        path.chmod(0o755)
    with Server(env={"PATH": str(tmp_path)}) as server:
        server.open(text, uri=f"file:///tmp/{name}")
        assert server.diagnostics(f"file:///tmp/{name}") == []
        assert server.works()
    assert not (tmp_path / "started").exists()


def test_tables_of_commas():
    with Server() as server:
        server.open("项目,金额（万元）\n甲😀,60\n乙,40\n合计😀,110\n", uri="file:///tmp/a.csv")
        (found,) = server.diagnostics("file:///tmp/a.csv")
        assert found["range"] == {"start": {"line": 3, "character": 5}, "end": {"line": 3, "character": 8}}


def test_50_a_table_of_commas_of_another_encoding_is_told_while_it_is_closed(tmp_path):
    text = "项目,金额（万元）\n甲,60\n乙,40\n合计,110\n"
    (tmp_path / "a.csv").write_bytes(text.encode("gb18030"))
    with Server(capabilities={"textDocument": {"diagnostic": {}}}, folders=[uri(tmp_path)]) as server:
        (told,) = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
        server.open(text, uri=told["uri"])
        shown = server.request("textDocument/diagnostic", {"textDocument": {"uri": told["uri"]}})["result"]
        assert len(told["items"]) == 1 and told["items"] == shown["items"]


METHODS = [
    *("textDocument/" + name for name in (
        "hover", "definition", "references", "documentHighlight", "prepareRename", "rename", "inlayHint", "documentSymbol",
        "codeLens", "codeAction", "diagnostic", "unheardOf")),
    "workspace/symbol", "workspace/diagnostic", "workspace/executeCommand", "codeAction/resolve", "initialize", "$/unheardOf"]


@pytest.mark.parametrize("seed", range(4))
def test_26_whatever_is_asked_is_answered_once(seed, tmp_path):
    """Requests with good, odd and missing parameters, between edits, closings and cancellations."""
    source = random.Random(seed)
    (tmp_path / "a.md").write_text(WRONG)
    uris = [uri(tmp_path / "a.md"), "file:///tmp/report.md", "untitled:x", "file:///no/such/file.md", "", None, 5]
    odd = [None, 0, -1, 2**31, 2**70, 1.5, "x", "", [], {}, True]

    def number():
        return source.choice([0, 1, 4, 6, 9, source.choice(odd)])

    def place():
        return source.choice([{"line": number(), "character": number()}] * 5 + odd)

    def params():
        everything = {
            "textDocument": {"uri": source.choice(uris)}, "position": place(), "range": {"start": place(), "end": place()},
            "newName": source.choice(["100", "x", "", "1,000.5万元", 5]), "context": {"diagnostics": [], "only": source.choice(
                [None, ["source"], ["quickfix"], [5], "x"])}, "query": source.choice(["甲", "", 5]),
            "previousResultIds": source.choice([[], [{"uri": "file:///gone.md", "value": "x"}], [5], None]),
            "command": source.choice(["crossfoot.applyFix", "crossfoot.fixAll", "crossfoot.whatIf", "crossfoot.showClaims", "x"]),
            "arguments": source.choice([[source.choice(uris)], [{"uri": source.choice(uris), "position": place(), "value": "7"}], [], 5]),
            "data": {"uri": source.choice(uris), "state": number(), "finding": number(), "fix": number(), "ignore": "x"},
        }
        dropped = source.choice([None, None, *everything])
        return source.choice([{k: v for k, v in everything.items() if k != dropped}] * 20 + odd)

    def answers(server):
        return [m for m in server.kept if "method" not in m and m.get("id") is not None]

    with Server(capabilities={**PULL, "workspace": {"applyEdit": True}}, folders=[uri(tmp_path)]) as server:
        server.open(WRONG)
        ids = []
        for step in range(600):
            id = server.start_request(source.choice(METHODS), params())
            ids.append(id)
            if source.randrange(4) == 0:
                server.notify("$/cancelRequest", {"id": source.choice(ids)})
            if source.randrange(5) == 0:
                server.change([{"text": source.choice([WRONG, RIGHT, "", "\r"])}], version=step + 2)
            if source.randrange(20) == 0:
                server.notify("textDocument/didClose", {"textDocument": {"uri": "file:///tmp/report.md"}})
                server.open(WRONG, version=step)
        # The last answer may be overtaken by none: linting goes on one after the other.
        end = server.start_request("textDocument/diagnostic", {"textDocument": {"uri": "file:///tmp/report.md"}})
        last = server.answer(end, 60)
        assert "result" in last
        while len(answers(server)) < len(ids):
            server.kept.append(server.receive(20))
        assert server.works()
        assert sorted(m["id"] for m in answers(server)) == ids
        assert {m["error"]["code"] for m in answers(server) if "error" in m} <= {-32600, -32601, -32602, -32800, -32801, -32803}
        assert sum("result" in m for m in answers(server)) > 50
