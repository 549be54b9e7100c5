#!/usr/bin/env python3
"""Measures speed and memory of a release build on invented text, and beside it what its peers need for the same files.

usage: speed.py [--json FILE] [--largest BYTES] [--kinds prose,table,mixed,plain] [--only PART,…] [CROSSFOOT]

Without CROSSFOOT the release build of this checkout is made and taken. All inputs come from one seed; each size is that
size in UTF-8 bytes. `--largest 100000000` measures up to 100 MB; the default stops at 2 MB. The parts:

start    cold start: the version, and one line checked
cores    two files on two cores
sizes    for each kind and size the median time by the clock, megabytes a second of processor time (one core), the share
         of it that reading takes, peak memory, its share of the input, and the time over that of half the size (2.0 is
         linear)
server   change to diagnostics (Tests/EndToEnd/lsp/latency.py), memory when idle
formats  a docx of 300 pages, an xlsx of 50 000 rows: reading and checking

Beside them, where they are installed for this Python or on the PATH: `rumdl` and `typos` (pip install rumdl typos),
`wc -m` as the floor, python-docx and openpyxl. Standard library only.
"""
import argparse
import ctypes
import importlib.util
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["PATH"] += os.pathsep + os.path.dirname(sys.executable)
ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = 20240229
SIZES = {"1.5 KB": 1_500, "18 KB": 18_000, "106 KB": 106_000, "212 KB": 212_000, "1 MB": 1_000_000,
         "2 MB": 2_000_000, "10 MB": 10_000_000, "50 MB": 50_000_000, "100 MB": 100_000_000}
PLACES = "云岭 松溪 白石 长桥 东湾 柳河 青屏 石门 南浦 双塔 银杏 望江".split()
BODIES = "水务局 园林局 粮食局 档案馆 博物馆 图书馆 体育馆 气象站 苗圃 渡口管理处".split()
THINGS = "路灯改造 水渠疏浚 古树保护 校舍修缮 村道硬化 粮仓维修 资料整理 河岸绿化 管网更新 场馆开放".split()
COUNTED = [("台", "水泵"), ("个", "项目"), ("人次", "培训"), ("株", "树苗"), ("件", "档案"), ("户", "农户")]
FILLER = [
    "各科室按照年初的安排，把责任落实到人，把进度落实到月，遇到的困难大多在当月解决。",
    "项目建成以后，周边居民的出行和生活条件有了明显改善，群众的评价普遍较好。",
    "下一步将继续完善制度，加强对外包单位的考核，把好事办好，把实事办实。",
    "资料由专人保管，借阅须经负责人签字，年终统一清点并移交。",
]


def amount(value):
    return f"{value // 100}.{value % 100:02d}"


def sentence(rng):
    """A sentence with figures, which add up but for one in forty."""
    place, body, thing = rng.choice(PLACES), rng.choice(BODIES), rng.choice(THINGS)
    slip = 100 if rng.random() < 1 / 40 else 0
    kind = rng.randrange(5)
    if kind == 0:
        parts = [rng.randrange(10_00, 900_00) for _ in range(rng.randrange(2, 5))]
        names = rng.sample(THINGS, len(parts))
        listed = "，".join(f"{n}{amount(p)}万元" for n, p in zip(names, parts))
        return f"{place}{body}全年支出{amount(sum(parts) + slip)}万元，其中：{listed}。"
    if kind == 1:
        plan = rng.randrange(100_00, 900_00)
        done = plan * rng.randrange(60, 100) // 100
        rate = round(done * 10000 / plan) + slip
        return f"{thing}年初预算{amount(plan)}万元，实际支出{amount(done)}万元，完成预算的{amount(rate)}%。"
    if kind == 2:
        old = rng.randrange(100_00, 900_00)
        rise = rng.randrange(1_00, 90_00)
        return (f"{place}{thing}投入{amount(old + rise)}万元，比上年增加{amount(rise + slip)}万元，"
                f"增长{amount(round(rise * 10000 / old))}%。")
    if kind == 3:
        (unit, noun), parts = rng.choice(COUNTED), [rng.randrange(2, 90) for _ in range(3)]
        spots = rng.sample(PLACES, 3)
        listed = "、".join(f"{s}{p}{unit}" for s, p in zip(spots, parts))
        return f"{listed}，合计{noun}{sum(parts)}{unit}。"
    whole = rng.randrange(500_00, 900_00)
    part = whole * rng.randrange(5, 60) // 100
    return (f"{body}收入{amount(whole)}万元，其中{thing}收入{amount(part)}万元，"
            f"占总收入的{amount(round(part * 10000 / whole))}%。")


def prose(rng):
    return "".join(sentence(rng) if rng.random() < 0.6 else rng.choice(FILLER) for _ in range(6)) + "\n\n"


def plain(rng):
    return "".join(rng.choice(FILLER) for _ in range(6)) + "\n\n"


def table(rng):
    rows = [[rng.randrange(1_00, 900_00) for _ in range(4)] for _ in range(rng.randrange(6, 14))]
    text = f"表 {rng.choice(PLACES)}{rng.choice(BODIES)}收支情况\n\n"
    text += "| 项目 | 年初预算（万元） | 调整预算（万元） | 支出（万元） | 结余（万元） |\n|---|---|---|---|---|\n"
    total = [sum(column) for column in zip(*rows)]
    for number, row in enumerate(rows):
        name = THINGS[number % len(THINGS)] + ("" if number < len(THINGS) else "二期")
        text += f"| {name} | " + " | ".join(map(amount, row)) + " |\n"
    return text + "| 合计 | " + " | ".join(map(amount, total)) + " |\n\n"


def mixed(rng):
    return table(rng) if rng.random() < 0.2 else prose(rng)


KINDS = {"prose": prose, "table": table, "mixed": mixed, "plain": plain}


def generate(kind, size, path):
    """Writes whole blocks until the size is reached, a heading before every tenth."""
    rng = random.Random(f"{SEED} {kind}")
    written = count = 0
    with open(path, "wb") as file:
        while written < size:
            head = f"## {rng.choice(PLACES)}{rng.choice(THINGS)}情况\n\n" if count % 10 == 0 else ""
            block = (head + KINDS[kind](rng)).encode()
            written += file.write(block)
            count += 1


def cost(command):
    """Seconds by the clock, seconds of processor time."""
    start = time.perf_counter()
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    check_exit_code(process.returncode, command)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def check_exit_code(code, command):
    if code not in (0, 1, 2):
        raise SystemExit(f"speed.py: {' '.join(map(str, command))}: exit code {code}")


def peak(command):
    """Peak bytes, of a run of its own.

    A process begins with the peak of the one that starts it, here 14 MB of Python's. On Linux a shell of one megabyte
    starts the command and ends, and the orphan comes to this process.
    """
    adopts = sys.platform == "linux"
    if adopts:
        ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER
    shell = ["sh", "-c", '"$@" & exit 0', "sh"] if adopts else []
    process = subprocess.Popen([*shell, *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if adopts:
        _, status, usage = os.wait4(-1, 0)
    check_exit_code(os.waitstatus_to_exitcode(status), command)
    return usage.ru_maxrss * (1024 if adopts else 1)


def median(command, runs):
    costs = [cost(command) for _ in range(runs)]
    return tuple(statistics.median(column) for column in zip(*costs))


def in_turn(commands, runs):
    """By name the median seconds by the clock of commands that take turns, so that none has the quieter minute."""
    seconds = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seconds[name].append(cost(command)[0])
    return {name: statistics.median(column) for name, column in seconds.items()}


def peers():
    found = {"wc -m": ["wc", "-m"]}
    if path := shutil.which("rumdl"):
        found["rumdl"] = [path, "check", "--no-cache"]
    if path := shutil.which("typos"):
        found["typos"] = [path]
    return found


def measure(program, kinds, largest, folder):
    results = []
    others = peers()
    for kind in kinds:
        # The file before, of half the size where there is a ratio to tell.
        half = None
        for name, size in SIZES.items():
            if size > largest:
                break
            path = folder / f"{kind}-{size}.md"
            generate(kind, size, path)
            size = path.stat().st_size
            runs = 9 if size < 300_000 else 3 if size < 3_000_000 else 1
            clock, processor = median([program, "check", path], runs)
            memory = peak([program, "check", path])
            reading = median([program, "text", path], runs)[1]
            result = {"kind": kind, "size": name, "bytes": size, "seconds": clock, "processor": processor,
                      "reading": reading, "megabytesPerSecond": size / 1e6 / processor, "peakBytes": memory,
                      "peakOverInput": memory / size}
            if half and 1.9 < size / half.stat().st_size < 2.1:
                result["ratioAtDouble"] = ratio([program, "check", path], [program, "check", half], runs)
            result["peers"] = {peer: median([*command, path], runs)[0] for peer, command in others.items()}
            results.append(result)
            show(result)
            if half and size > 300_000:
                half.unlink()
            half = path
    return results


def ratio(command, other, runs):
    """The median ratio of the processor times of two commands that take turns: other work slows both then."""
    return statistics.median(cost(command)[1] / cost(other)[1] for _ in range(1 if runs == 1 else 7))


def show(result):
    ratio = f"{result['ratioAtDouble']:.2f} at 2n" if "ratioAtDouble" in result else ""
    beside = "  ".join(f"{result['seconds'] / seconds:.1f}x {peer}" for peer, seconds in result["peers"].items())
    print(f"{result['kind']:6} {result['size']:>7} {result['seconds'] * 1000:9.1f} ms {result['megabytesPerSecond']:7.2f} MB/s"
          f" ({result['reading'] / result['processor']:.0%} reading) {result['peakBytes'] / 1e6:7.1f} MB peak ({result['peakOverInput']:.1f}x) {ratio:12} {beside}", flush=True)


def start(program, folder):
    """Seconds to say the version, and to check one line."""
    tiny = folder / "tiny.md"
    tiny.write_text("预算100万元，支出90万元。\n", "utf-8")
    commands = {"version": [program, "--version"], "one line": [program, "check", tiny]}
    if rumdl := shutil.which("rumdl"):
        commands["rumdl version"] = [rumdl, "--version"]
        commands["rumdl one line"] = [rumdl, "check", "--no-cache", tiny]
    found = in_turn(commands, 50)
    for name, seconds in found.items():
        print(f"cold start, {name}: {seconds * 1000:.2f} ms, {peak(commands[name]) / 1e6:.1f} MB peak")
    return found


def two_files(program, folder):
    """How many times as fast two files are on all cores as on one: 2.0 where two cores are used wholly."""
    paths = [folder / "one.md", folder / "two.md"]
    for path in paths:
        generate("prose", 1_000_000, path)
    alone = median([program, "check", "--jobs", "1", *paths], 3)[0]
    both = median([program, "check", *paths], 3)[0]
    print(f"two files: {alone / both:.2f} times as fast as on one core")
    return alone / both


def server(program):
    """Milliseconds from a change to its diagnostics, and megabytes; of `rumdl server` too where it is."""
    os.environ["CROSSFOOT"] = str(program)
    sys.path.insert(0, str(ROOT / "Tests" / "EndToEnd" / "lsp"))
    import latency
    import raw
    makers = {"crossfoot": lambda: raw.Server(start=False)}
    if rumdl := shutil.which("rumdl"):
        makers["rumdl"] = lambda: latency.Rumdl(rumdl)
    found = {}
    for name, make in makers.items():
        try:
            found[name] = {" ".join(filter(None, key)): value for key, value in latency.measure(make, 600).items()}
        except latency.NoServer as problem:
            raise SystemExit(f"speed.py: {problem}")
    for key, value in found["crossfoot"].items():
        beside = f"  {value / found['rumdl'][key]:.1f}x rumdl" if "rumdl" in found else ""
        print(f"server, {key}: {value:.2f}{beside}")
    return found


def formats(program, folder):
    """Processor seconds and peak bytes to read and to check an office file, and for Python's libraries to read it."""
    path = ROOT / "Tests" / "Fixtures" / "formats" / "benchmark.py"
    spec = importlib.util.spec_from_file_location("office", path)
    office = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(office)
    found = {}
    for kind, library in (("docx", "docx"), ("xlsx", "openpyxl")):
        if importlib.util.find_spec(library) is None:
            print(f"{kind}: {library} is not installed")
            continue
        file = folder / f"a.{kind}"
        subprocess.run([sys.executable, path, "--write", kind, file], check=True)
        unpacked = sum(entry.file_size for entry in office.zipfile.ZipFile(file).infolist())
        reading, checking = ((*median(command, 3), statistics.median(peak(command) for _ in range(3)))
                             for command in ([program, "text", file], [program, "check", file]))
        theirs = median([sys.executable, "-c", office.READERS[kind], file], 1)
        found[kind] = {"unpackedBytes": unpacked, "reading": reading, "checking": checking, "python": theirs}
        print(f"{kind}: read {reading[1]:.2f} s, {reading[2] / unpacked:.1f}x unpacked; check {checking[1]:.2f} s, "
              f"{checking[2] / unpacked:.1f}x; {library} reads in {theirs[1]:.2f} s: {reading[1] / theirs[1]:.2f}x")
    return found


def release_build():
    subprocess.run(["swift", "build", "-c", "release", "--product", "crossfoot"], cwd=ROOT, check=True, stdout=sys.stderr)
    return ROOT / ".build" / "release" / "crossfoot"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crossfoot", nargs="?", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--largest", type=int, default=2_000_000, metavar="BYTES")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--only", metavar="PART,…")
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    if unknown := set(kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    parts = {"start": lambda: start(program, folder), "cores": lambda: two_files(program, folder),
             "sizes": lambda: measure(program, kinds, options.largest, folder), "server": lambda: server(program),
             "formats": lambda: formats(program, folder)}
    wanted = options.only.split(",") if options.only else list(parts)
    if unknown := set(wanted) - set(parts):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    program = (options.crossfoot or release_build()).resolve()
    result = {"seed": SEED, "program": str(program)}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in wanted:
            result[part] = parts[part]()
    if options.json:
        options.json.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
