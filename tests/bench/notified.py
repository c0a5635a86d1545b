"""What the board tells its supervisor: at each turn which page it shows."""

import pathlib
import socket
import tempfile


class Notified:
    """A supervisor's socket. To be used with `with`."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="pejl-bench-")
        path = str(pathlib.Path(self.folder.name) / "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(path)
        self.socket.setblocking(False)
        self.environment = {"NOTIFY_SOCKET": path}
        self.turns = 0
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.folder.cleanup()

    def count_turns(self):
        """Return how many other pages were shown so far."""
        while True:
            try:
                line = self.socket.recv(4096)
            except BlockingIOError:
                return self.turns
            self.turns += line.startswith(b"STATUS=Showing")
