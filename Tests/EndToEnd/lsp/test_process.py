"""Behaviours 12 to 22: how the process lives and ends."""

import os
import pathlib
import subprocess
import time

import pytest

from raw import WRONG, Server


def test_12_exit_before_initialize():
    with Server(start=False) as server:
        assert server.request("textDocument/hover", {})["error"]["code"] == -32002
        server.notify("exit")
        assert server.ends() == 1


def test_16_17_shutdown_then_exit_at_once_while_input_stays_open():
    with Server() as server:
        server.send({"jsonrpc": "2.0", "id": "s", "method": "shutdown"})
        assert server.answer("s")["result"] is None
        assert server.request("textDocument/hover", {})["error"]["code"] == -32600
        start = time.monotonic()
        server.notify("exit")
        assert server.ends() == 0
        assert time.monotonic() - start < 0.5


def test_18_exit_and_end_of_input():
    with Server() as server:
        server.notify("exit")
        assert server.ends() == 1
    with Server() as server:
        server.process.stdin.close()
        assert server.ends() == 1
        server.process.stdin = open(os.devnull, "wb")
    with Server() as server:
        server.request("shutdown")
        server.process.stdin.close()
        assert server.ends() == 0
        server.process.stdin = open(os.devnull, "wb")
    with Server(start=False) as server:
        server.process.stdin.close()
        assert server.ends() == 1
        server.process.stdin = open(os.devnull, "wb")


def test_18_end_of_input_in_the_middle_of_work():
    with Server() as server:
        server.open(WRONG * 2000)
        server.process.stdin.close()
        assert server.ends() == 1
        server.process.stdin = open(os.devnull, "wb")


@pytest.mark.parametrize("reaped", [True, False])
def test_19_the_client_process_dies(reaped):
    client = subprocess.Popen(["sleep", "60"])
    with Server(process_id=client.pid) as server:
        time.sleep(1.2)
        assert server.works()
        client.kill()
        if reaped:
            client.wait()
        assert server.ends(4) == 1
    client.wait()


def test_19_the_client_process_is_dead_already():
    client = subprocess.Popen(["true"])
    client.wait()
    with Server(process_id=client.pid) as server:
        assert server.ends(4) == 1


def test_19_by_argument():
    for form in (["--clientProcessId={}"], ["--clientProcessId", "{}"]):
        client = subprocess.Popen(["sleep", "60"])
        with Server(*[a.format(client.pid) for a in form]) as server:
            assert server.works()
            client.kill()
            client.wait()
            assert server.ends(4) == 1


def test_19_null_watches_nothing():
    with Server(process_id=None) as server:
        time.sleep(1.5)
        assert server.works()


@pytest.mark.parametrize("arguments", [
    ["--stdio"], ["--stdio", "--clientProcessId=1"], ["--node-ipc", "--socket=5", "--pipe=x", "-v", "--log-level", "debug", "x"]])
def test_20_arguments(arguments):
    with Server(*arguments) as server:
        assert server.works()


def test_22_ten_times_without_a_trace(tmp_path):
    def children():
        return {p.name for p in pathlib.Path("/proc").iterdir() if p.name.isdigit() and is_server(p)}

    def is_server(process):
        try:
            return str(tmp_path) in (process / "environ").read_bytes().decode(errors="replace")
        except OSError:
            return False

    before = set(os.listdir("/tmp"))
    for _ in range(10):
        with Server(env={"TMPDIR": str(tmp_path)}) as server:
            server.open(WRONG)
            assert len(server.diagnostics()) == 1
            server.request("shutdown")
            server.notify("exit")
            assert server.ends() == 0
    assert children() == set()
    assert list(tmp_path.iterdir()) == []
    assert not {name for name in set(os.listdir("/tmp")) - before if "crossfoot" in name}


def test_killed_leaves_nothing():
    with Server() as server:
        server.open(WRONG)
        server.process.kill()
        assert server.ends() == -9


def fill_the_pipe(server):
    """Makes more output than a pipe holds, while nobody reads."""
    server.open("# x\n" * 50)
    for number in range(2000):
        server.send({"jsonrpc": "2.0", "id": f"{number}", "method": "no/such/method/" + "x" * 200})


def test_starved_of_a_reader_it_still_reads_and_loses_nothing():
    with Server() as server:
        fill_the_pipe(server)
        for number in range(2000):
            assert server.answer(f"{number}")["error"]["code"] == -32601
        assert server.works()


@pytest.mark.parametrize("way", ["input ends", "client dies"])
def test_starved_of_a_reader_it_still_ends(way):
    client = subprocess.Popen(["sleep", "60"])
    with Server(process_id=client.pid) as server:
        fill_the_pipe(server)
        if way == "input ends":
            server.process.stdin.close()
        client.kill()
        client.wait()
        assert server.ends(6) == 1
        if way == "input ends":
            server.process.stdin = open(os.devnull, "wb")
