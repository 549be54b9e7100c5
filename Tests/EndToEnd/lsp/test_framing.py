"""Behaviours 1 to 11, on the real process."""

import json
import os
import time

import pytest

from raw import RIGHT, RULE, WRONG, Server, frame

PING = b'{"jsonrpc":"2.0","id":"ping","method":"no/such/method"}'


def is_ping(message):
    return message.get("id") == "ping" and message["error"]["code"] == -32601


@pytest.mark.parametrize("head", [
    b"content-length: %d", b"CONTENT-LENGTH: %d", b"X-Any: thing\r\nContent-Length: %d",
    b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8",
    b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: %d",
    b"Content-Length:%d", b"Content-Length:    %d"])
def test_1_2_3_headers(head):
    with Server() as server:
        server.write(head % len(PING) + b"\r\n\r\n" + PING)
        assert server.wait(is_ping)


def test_3_other_charset():
    with Server() as server:
        server.write(b"Content-Type: a/b; charset=utf-16\r\nContent-Length: 4\r\n\r\nabcd" + frame(PING))
        assert server.receive()["error"]["code"] == -32700
        assert is_ping(server.receive())


def test_4_byte_by_byte_and_all_at_once():
    with Server() as server:
        text = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": "file:///tmp/report.md", "languageId": "markdown", "version": 1, "text": WRONG}}}, ensure_ascii=False)
        for byte in frame(text.encode()):
            server.write(bytes([byte]))
        assert [d["code"] for d in server.diagnostics()] == [RULE]
        server.write(frame(PING) * 10)
        for _ in range(10):
            assert is_ping(server.receive())


def test_5_lengths_count_bytes():
    with Server() as server:
        server.open(WRONG)
        server.diagnostics()
        params = {"textDocument": {"uri": "file:///tmp/report.md"}, "position": {"line": 6, "character": 10}}
        assert "😀" in json.dumps(server.request("textDocument/hover", params), ensure_ascii=False)
        assert server.works()


@pytest.mark.parametrize("head", [
    b"X: y", b"Content-Length: -1", b"Content-Length: five", b"Content-Length: 99999999999999",
    b"Content-Length: 9223372036854775807", b"Content-Length: 99999999999999999999999999"])
def test_6_bad_lengths(head):
    with Server() as server:
        server.write(head + b"\r\n\r\n" + b'{"jsonrpc":"2.0","id":1,"method":"lost"}' + frame(PING))
        assert server.receive()["error"]["code"] == -32700
        assert is_ping(server.receive())
        with open(f"/proc/{server.process.pid}/statm") as statm:
            assert int(statm.read().split()[1]) * 4096 < 200 << 20


@pytest.mark.parametrize("body", [b"", b"x", b'{"jsonrpc":', b"\xff\xfe", b"\x00", b"[" * 100_000, b'{"a":' * 50_000])
def test_7_9_no_json(body):
    with Server() as server:
        server.write(frame(body))
        answer = server.receive()
        assert answer["error"]["code"] == -32700 and answer["id"] is None
        assert server.works()


@pytest.mark.parametrize("body", [b"5", b"[]", b"null", b'"x"', b'[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', b"{}"])
def test_8_no_request(body):
    with Server() as server:
        server.write(frame(body) + frame(PING))
        answer = server.receive()
        assert answer["error"]["code"] == -32600 and answer["id"] is None
        assert is_ping(server.receive())


@pytest.mark.parametrize("text", [
    rb'"\ud800 a \udc00"', rb'"\u0000"', b'"\xff\xfe\xed\xa0\x80"', rb'"\ud83d\ude00","text":"twice"'])
def test_9_strange_text(text):
    with Server() as server:
        server.write(frame(
            b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///tmp/report.md",'
            b'"languageId":"markdown","version":1,"text":' + text + b"}}}"))
        assert server.diagnostics() == []
        server.change([{"text": WRONG}])
        assert len(server.diagnostics()) == 1


def test_10_nothing_but_frames_and_no_document_text_in_logs():
    with Server() as server:
        server.open(WRONG.replace("甲", "秘密"))
        server.change([{"text": "x"}], uri="file:///never/opened")
        server.change([{"range": 5, "text": "秘密"}])
        server.notify("textDocument/didClose", {"textDocument": {"uri": "file:///never/opened"}})
        server.request("shutdown")
        server.notify("exit")
        assert server.ends() == 0
        assert server.process.stdout.read() == b""
        log = server.process.stderr.read().decode()
        assert "crossfoot:" in log and "秘密" not in log


def test_11_closed_standard_output():
    with Server() as server:
        server.process.stdout.close()
        try:
            for _ in range(20):
                server.write(frame(PING))
                time.sleep(0.02)
        except BrokenPipeError:
            pass
        assert server.ends() in (0, 1)
        assert server.process.stderr.read() == b""
        server.process.stdout = open(os.devnull, "rb")


def test_nothing_breaks_it():
    """Whatever bytes come, frames come out, and a right message after them is answered."""
    import random
    source = random.Random(7)
    pieces = [frame(PING), b"\r\n\r\n", b"Content-Length: ", b"7", b"{}", b"\n", b"\xff", b'"', frame(b"[[[["), b":"]
    for _ in range(30):
        with Server() as server:
            noise = b"".join(source.choice(pieces) for _ in range(source.randrange(1, 30)))
            # A length that was announced must be met before anything can be made out again.
            server.write(noise + b" " * 100 + b"\r\n\r\n" + b" " * 100_000 + frame(PING.replace(b"ping", b"last")))
            assert server.wait(lambda m: m.get("id") == "last")


def test_right_text_stays_quiet():
    with Server() as server:
        server.open(RIGHT)
        assert server.diagnostics() == []
