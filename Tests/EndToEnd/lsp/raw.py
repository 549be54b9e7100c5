"""A client that is nothing but bytes on a pipe."""

import json
import os
import pathlib
import select
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
SERVER = os.environ.get("CROSSFOOT") or str(ROOT / ".build/debug/crossfoot")

WRONG = "# 收支\n\n| 项目 | 金额（万元） |\n| --- | --- |\n| 甲😀 | 60 |\n| 乙 | 40 |\n| 合计😀 | 110 |\n"
RIGHT = WRONG.replace("110", "100")
RULE = "table-total-mismatch"


class Server:
    """One server process; used as a context, it is gone at the end whatever happens."""

    def __init__(self, *arguments, capabilities=None, start=True, folders=None, process_id=None, env=None, program=SERVER):
        self.process = subprocess.Popen(
            [program, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})}, bufsize=0)
        # The server survives its own mistakes; a test must not.
        self.may_trap = "CROSSFOOT_TRAP" in (env or {})
        self.buffer = b""
        self.raw = b""
        self.last_id = 0
        self.kept = []
        if start:
            self.initialize(capabilities or {}, folders, process_id)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()

    def initialize(self, capabilities, folders=None, process_id=None):
        result = self.request("initialize", {
            "processId": process_id, "rootUri": None, "capabilities": capabilities,
            "workspaceFolders": [{"uri": uri, "name": uri} for uri in folders or []]})
        self.notify("initialized", {})
        return result

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message, ensure_ascii=False):
        self.write(frame(json.dumps(message, ensure_ascii=ensure_ascii).encode()))

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def start_request(self, method, params=None):
        self.last_id += 1
        self.send({"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params})
        return self.last_id

    def request(self, method, params=None, timeout=10):
        return self.answer(self.start_request(method, params), timeout)

    def answer(self, id, timeout=10):
        return self.wait(lambda m: "method" not in m and m.get("id") == id, timeout)

    def wait(self, fits, timeout=10):
        """The first message that fits, among those kept and those to come; all others are kept."""
        for index, message in enumerate(self.kept):
            if fits(message):
                return self.kept.pop(index)
        end = time.monotonic() + timeout
        while True:
            message = self.receive(end - time.monotonic())
            if fits(message):
                return message
            self.kept.append(message)

    def receive(self, timeout=10):
        """The next message; fails on anything that is no frame."""
        end = time.monotonic() + timeout
        while True:
            head, separator, rest = self.buffer.partition(b"\r\n\r\n")
            if separator:
                assert head.startswith(b"Content-Length: ") and b"\n" not in head, head
                length = int(head[16:])
                if len(rest) >= length:
                    self.buffer = rest[length:]
                    message = json.loads(rest[:length].decode("utf-8"))
                    assert self.may_trap or not tells_of_a_trap(message), message
                    return message
            left = end - time.monotonic()
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, left))
            # A program that writes without end is no server either.
            if not ready or left < -1:
                raise TimeoutError(f"no message, only {self.buffer[:200]!r}")
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                raise EOFError(f"the server ended, having written {self.buffer!r}")
            self.raw += data
            self.buffer += data

    def open(self, text, uri="file:///tmp/report.md", version=1):
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "markdown", "version": version, "text": text}})

    def change(self, changes, uri="file:///tmp/report.md", version=2):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def diagnostics(self, uri="file:///tmp/report.md", timeout=10):
        """The next set that is pushed for a document."""
        message = self.wait(
            lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri, timeout)
        return message["params"]["diagnostics"]

    def works(self):
        """Whether it still answers, under an id of its own."""
        return self.request("no/such/method")["error"]["code"] == -32601

    def ends(self, timeout=5):
        """The exit code, without closing standard input."""
        return self.process.wait(timeout)


def tells_of_a_trap(message):
    shows = message.get("method") == "window/showMessage" and message["params"]["type"] == 1
    return shows or (message.get("error") or {}).get("code") == -32603


def frame(body):
    return b"Content-Length: %d\r\n\r\n" % len(body) + body
