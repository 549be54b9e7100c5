"""How long a change takes to its diagnostics: this server and `rumdl server`, in one run.

    CROSSFOOT=.build/release/crossfoot .venv/bin/python latency.py [RUMDL]

Prints milliseconds and, after each figure, its ratio to rumdl's. Ends with 2 where one of the two is no server (no answer
to `initialize` within ten seconds), with 1 where a floor is missed: p50 of 5 ms at
18 KB and 25 ms at 212 KB, initialize in 10 ms, 20 MB idle, and memory after 1,000 edits within a tenth (and 4 MB) of
that after 100. The processor's own time a change stands beside, since it suffers less from whatever else runs.
"""

import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time

import raw
from raw import Server

URI = "file:///tmp/latency.md"
FLOORS = {("initialize", ""): 10, ("p50", "18 KB"): 5, ("p50", "212 KB"): 25, ("idle MB", ""): 20}


def report(size, seed=1):
    """A generated report of about so many bytes: headings, prose with sums and rates, tables with totals."""
    source = random.Random(seed)
    parts, length = ["# 年度收支报告\n\n"], 0
    while length < size:
        a, b, c = (source.randrange(10, 9000) / 100 for _ in range(3))
        number = len(parts)
        rows = [(f"第{n}项", source.randrange(10, 900)) for n in range(1, 8)]
        table = "".join(f"| {name} | {value} |\n" for name, value in rows)
        parts.append(
            f"## 第{number}部分\n\n本部分共投入资金{a + b + c:.2f}万元，其中：人员{a:.2f}万元，公用{b:.2f}万元，专项{c:.2f}万元。"
            f"全年预算{(a + b) * 2:.2f}万元，完成{a + b:.2f}万元，完成率50.00%。各科室按期报送材料，未发现逾期情形，已归档备查。\n\n"
            f"单位：万元\n\n| 项目 | 金额 |\n| --- | --- |\n{table}| 合计 | {sum(v for _, v in rows)} |\n\n")
        length += len(parts[-1].encode())
    return "".join(parts)


class NoServer(Exception):
    """A program that does not answer as a server does."""


class Rumdl(Server):
    """The same client before another server."""

    def __init__(self, binary):
        self.process = subprocess.Popen(
            [binary, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
        self.process.stderr = subprocess.Popen(["true"], stdout=subprocess.PIPE).stdout
        self.buffer, self.raw, self.last_id, self.kept, self.may_trap = b"", b"", 0, [], True


def start(make):
    begin = time.perf_counter()
    server = make()
    try:
        server.request("initialize", {"processId": None, "rootUri": None, "capabilities": {
            "textDocument": {"publishDiagnostics": {"versionSupport": True}}}})
    except (AssertionError, EOFError, OSError, TimeoutError, ValueError) as problem:
        server.process.kill()
        server.process.wait()
        raise NoServer(f"{server.process.args[0]} is no language server: {problem or 'no frame'}") from problem
    took = (time.perf_counter() - begin) * 1000
    server.notify("initialized", {})
    return server, took


def megabytes(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def processor_ms(server):
    """Spent so far by all threads, to 10 ms."""
    fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def diagnostics(server, version):
    server.wait(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"].get("version") == version, 60)


def edits(server, text, count, first_version):
    """Types and takes back a digit in the middle; the time from each change to the diagnostics of its version."""
    line = text[:len(text) // 2].count("\n")
    times = []
    for step in range(count):
        version = first_version + step
        start = {"line": line, "character": 0}
        end = {"line": line, "character": step % 2}
        begin = time.perf_counter()
        server.change([{"range": {"start": start, "end": end}, "text": "1" if step % 2 == 0 else ""}], uri=URI, version=version)
        diagnostics(server, version)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def measure(make, count=1000):
    figures = {}
    starts = []
    for _ in range(10):
        server, took = start(make)
        starts.append(took)
        figures[("idle MB", "")] = megabytes(server)
        server.process.kill()
        server.process.wait()
    figures[("initialize", "")] = statistics.median(starts)
    for name, size in (("18 KB", 18_000), ("212 KB", 212_000)):
        server, _ = start(make)
        with server:
            text = report(size)
            server.open(text, uri=URI)
            diagnostics(server, 1)
            before = processor_ms(server)
            times = edits(server, text, 100, 2)
            figures[("MB after 100", name)] = megabytes(server)
            times += edits(server, text, (count if size < 100_000 else count // 5) - 100, 102)
            figures[("MB at the end", name)] = megabytes(server)
            figures[("processor", name)] = (processor_ms(server) - before) / len(times)
            quantiles = statistics.quantiles(times, n=100)
            figures[("p50", name)], figures[("p99", name)] = quantiles[49], quantiles[98]
    return figures


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else shutil.which("rumdl", path=str(pathlib.Path(sys.executable).parent))
    try:
        ours = measure(lambda: Server(start=False))
        theirs = measure(lambda: Rumdl(binary)) if binary else {}
    except NoServer as problem:
        print(f"latency.py: {problem}", file=sys.stderr)
        return 2
    print(f"{raw.SERVER}{' and rumdl' if theirs else ''}")
    missed = []
    for key, value in ours.items():
        floor = FLOORS.get(key)
        other = f"   rumdl {theirs[key]:8.2f}   ×{value / theirs[key]:.2f}" if key in theirs else ""
        print(f"{key[0]:14} {key[1]:7} {value:8.2f}{other}{f'   floor {floor}' if floor else ''}")
        if floor and value > floor:
            missed.append(key)
    for name in ("18 KB", "212 KB"):
        if ours[("MB at the end", name)] > ours[("MB after 100", name)] * 1.1 + 4:
            missed.append(("memory grows", name))
    for key in missed:
        print("missed:", *key)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
