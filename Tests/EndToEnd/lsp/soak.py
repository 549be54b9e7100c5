"""A server under edits for hours, compressed: soak.py [CHANGES] [DOCUMENTS].

Ends with 1 where memory grows, a descriptor leaks or a request stays without its answer. Memory is the server's own after
each tenth of the run; the first two tenths are for warming up.
"""
import os
import random
import sys
import time

from raw import Server

LINES = [
    "全年支出合计91.695万元，其中：甲17.96万元，乙52.85万元，丙25.285万元。\n", "比上年的80万元增长14.6%。\n", "\n", "# 收支😀\n",
    "| 项目 | 金额（万元） |\n| --- | --- |\n| 甲 | 60 |\n| 乙 | 40 |\n| 合计 | 110 |\n",
]
REQUESTS = ["textDocument/diagnostic", "textDocument/documentSymbol", "textDocument/hover", "textDocument/codeAction",
            "textDocument/codeLens"]


def resident(server):
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def descriptors(server):
    return len(os.listdir(f"/proc/{server.process.pid}/fd"))


class Soak:
    def __init__(self, changes, documents):
        self.changes = changes
        self.random = random.Random(7)
        self.uris = [f"file:///soak/{number}.md" for number in range(documents)]
        self.versions = dict.fromkeys(self.uris, 1)
        self.asked = self.answered = 0

    def text(self):
        return "".join(self.random.choice(LINES) for _ in range(40))

    def open(self, server, uri):
        server.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "markdown", "version": self.versions[uri], "text": self.text()}})

    def change(self, server):
        uri = self.random.choice(self.uris)
        self.versions[uri] += 1
        line = self.random.randrange(30)
        # As many insertions as deletions, and now and then all of it, so that texts stay as long as they are.
        kind = self.random.random()
        start, end = {"line": line, "character": 0}, {"line": line, "character": 0}
        change = {"range": {"start": start, "end": end}, "text": self.random.choice("0123456789")}
        if kind < 0.495:
            change = {"range": {"start": start, "end": {"line": line, "character": 1}}, "text": ""}
        elif kind > 0.99:
            change = {"text": self.text()}
        server.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": self.versions[uri]}, "contentChanges": [change]})
        return uri

    def ask(self, server, uri):
        place = {"line": self.random.randrange(30), "character": 12}
        return server.start_request(self.random.choice(REQUESTS), {
            "textDocument": {"uri": uri}, "position": place, "range": {"start": place, "end": place},
            "context": {"diagnostics": []}})

    def run(self):
        samples = []
        with Server(capabilities={"textDocument": {"diagnostic": {}}}) as server:
            for uri in self.uris:
                self.open(server, uri)
            for step in range(10):
                for _ in range(self.changes // 100):
                    waiting = []
                    for number in range(10):
                        uri = self.change(server)
                        if number % 3 == 0:
                            waiting.append(self.ask(server, uri))
                    if self.random.random() < 0.05:
                        server.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
                        self.open(server, uri)
                    if self.random.random() < 0.2:
                        server.notify("$/cancelRequest", {"id": waiting[0]})
                    for request in waiting:
                        self.asked += 1
                        server.answer(request, timeout=60)
                        self.answered += 1
                    server.kept.clear()
                samples.append((resident(server), descriptors(server)))
                print(f"{(step + 1) * 10} %: {samples[-1][0]} KB, {samples[-1][1]} descriptors", flush=True)
            server.request("shutdown")
        return samples


def main():
    changes = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    soak = Soak(changes, int(sys.argv[2]) if len(sys.argv) > 2 else 50)
    start = time.monotonic()
    samples = soak.run()
    (warm, first), (last, end) = samples[1], samples[-1]
    print(f"{changes} changes, {soak.answered} of {soak.asked} requests answered, {time.monotonic() - start:.0f} s, "
          f"{warm} KB after warming up, {last} KB at the end")
    assert soak.answered == soak.asked > 0
    assert end <= first, "a descriptor was leaked"
    assert last <= warm * 1.15 + 2048, "memory grew"


if __name__ == "__main__":
    main()
