"""Behaviour 26 where the program itself goes wrong: a trap ends neither the server nor a request without its answer.

Debug builds trap in the check of a text, and in whatever is asked of a name, that holds the word of `CROSSFOOT_TRAP`.
"""

import pathlib
import subprocess

import pytest

from raw import ROOT, SERVER, WRONG, Server

WORD = "陷阱trap"
GOOD, BAD = "file:///tmp/report.md", "file:///tmp/bad.md"
PULL = {"textDocument": {"diagnostic": {}}}


def debug_build():
    """The program under test or, where that is a release build, the debug build beside it."""
    for path in (pathlib.Path(SERVER), ROOT / ".build/debug/crossfoot"):
        if path.exists() and b"CROSSFOOT_TRAP" in path.read_bytes():
            return str(path)
    return None


PROGRAM = debug_build()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no debug build")


def start(capabilities=None, **more):
    return Server(env={"CROSSFOOT_TRAP": WORD}, capabilities=capabilities or {}, program=PROGRAM, **more)


def hover(server, uri):
    return server.start_request("textDocument/hover", {
        "textDocument": {"uri": uri}, "position": {"line": 6, "character": 10}})


def threads(server):
    return len(list(pathlib.Path(f"/proc/{server.process.pid}/task").iterdir()))


def test_26_a_trap_in_a_check_costs_that_version_of_the_document():
    with start() as server:
        server.open(WRONG)
        assert len(server.diagnostics()) == 1
        server.open(WRONG + WORD, uri=BAD)
        asked = [hover(server, BAD) for _ in range(3)]
        assert [server.answer(one)["error"]["code"] for one in asked] == [-32603] * 3
        assert server.diagnostics(BAD) == []
        told = server.wait(lambda m: m.get("method") == "window/showMessage")["params"]
        assert told["type"] == 1 and "bad.md" in told["message"] and WORD not in told["message"]
        # What is asked of that version again is answered, without another check.
        before = threads(server)
        assert server.answer(hover(server, BAD))["error"]["code"] == -32603
        assert threads(server) == before
        # All else goes on, and so does the document once it is another.
        assert "110" in server.answer(hover(server, GOOD))["result"]["contents"]["value"]
        server.change([{"text": WRONG}], uri=BAD)
        assert len(server.diagnostics(BAD)) == 1
        assert not [m for m in server.kept if m.get("method") == "window/showMessage"]
        server.request("shutdown")
        server.notify("exit")
        assert server.ends() == 0
        assert WORD.encode() not in server.process.stderr.read()


def test_26_no_crash_loop():
    with start() as server:
        server.open(WRONG + WORD)
        for version in range(2, 12):
            server.change([{"text": WRONG + WORD * version}], version=version)
            assert server.answer(hover(server, GOOD))["error"]["code"] == -32603
        assert server.works() and threads(server) < 14
        messages = [m for m in server.kept if m.get("method") == "window/showMessage"]
        assert len(messages) == 1
        # Five were enough: even a good text is left now, until the document is opened anew.
        server.change([{"text": WRONG}], version=20)
        assert server.answer(hover(server, GOOD))["error"]["code"] == -32603
        server.notify("textDocument/didClose", {"textDocument": {"uri": GOOD}})
        server.open(WRONG, version=30)
        server.wait(lambda m: m.get("method", "").endswith("publishDiagnostics") and len(m["params"]["diagnostics"]) == 1)


def test_26_a_trap_in_an_answer_costs_that_answer():
    bad = f"file:///tmp/{WORD}.md"
    with start(PULL) as server:
        server.open(WRONG)
        server.open(WRONG, uri=bad)
        for _ in range(5):
            asked = [hover(server, GOOD), hover(server, bad), hover(server, GOOD)]
            answers = [server.answer(one) for one in asked]
            assert answers[1]["error"]["code"] == -32603
            assert "110" in answers[0]["result"]["contents"]["value"] and answers[2]["result"] == answers[0]["result"]
            # A change after it counts.
            server.change([{"text": WRONG}], version=3)
        server.request("shutdown")
        server.notify("exit")
        assert server.ends() == 0


def test_26_a_trap_while_findings_are_told_costs_that_version():
    with start() as server:
        server.open(WRONG, uri=f"file:///tmp/{WORD}.md")
        server.open(WRONG)
        assert len(server.diagnostics()) == 1
        assert server.works()


def test_26_a_file_of_the_workspace(tmp_path):
    for name, text in (("a.md", WRONG), ("b.md", WRONG + WORD), ("c.md", WRONG)):
        (tmp_path / name).write_text(text)
    with start(PULL, folders=[tmp_path.as_uri()]) as server:
        for _ in range(3):
            items = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
            assert sum(len(item["items"]) for item in items) == 2
        count = threads(server)
        server.request("workspace/diagnostic", {"previousResultIds": []})
        assert threads(server) == count


def test_26_too_many_traps_end_the_server():
    with start() as server:
        for number in range(30):
            server.open(WRONG + WORD, uri=f"file:///tmp/{number}.md")
        assert server.ends() == 1


def test_19_with_a_stopped_thread_it_still_ends():
    client = subprocess.Popen(["sleep", "60"])
    with start(process_id=client.pid) as server:
        server.open(WRONG + WORD)
        server.wait(lambda m: m.get("method") == "window/showMessage")
        client.kill()
        client.wait()
        assert server.ends(4) == 1
