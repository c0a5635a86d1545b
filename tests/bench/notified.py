"""What the board tells its supervisor: at each turn which page it shows."""

import pathlib
import socket
import tempfile
import threading


class Notified:
    """A supervisor's socket. To be used with `with`."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="pejl-bench-")
        path = str(pathlib.Path(self.folder.name) / "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(path)
        self.environment = {"NOTIFY_SOCKET": path}
        self.turns = 0
        # A socket holds ten lines; what finds no room is lost.
        self.ear = threading.Thread(target=self.listen, daemon=True)
        self.ear.start()
        return self

    def __exit__(self, *_):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.ear.join()
        self.socket.close()
        self.folder.cleanup()

    def listen(self):
        while line := self.socket.recv(4096):
            self.turns += line.startswith(b"STATUS=Showing")

    def count_turns(self):
        """Return how many other pages were shown so far."""
        return self.turns
