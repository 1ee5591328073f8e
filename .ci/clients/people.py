"""Drives the emulator's people through its control API; shared by the Python clients."""

import base64
import json
import struct
import urllib.error
import urllib.request
import zlib

LAN = 7001


class Emulator:
    def __init__(self, url):
        self.url = url.rstrip("/")

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/emulator/{path}", data=data)
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)["result"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from error

    def add(self, user, name):
        self.ask("users", {"id": user, "first_name": name})

    def act(self, user, kind, **fields):
        return self.ask("act", {"user": user, "kind": kind, **fields})

    def chat(self, user):
        return self.ask(f"chat?user={user}")

    def last(self, user):
        return self.chat(user)["messages"][-1]

    def fault(self, method, kind, **fields):
        self.ask("faults", {"method": method, "kind": kind, **fields})


def picture():
    """A PNG of two by two pixels."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\1\2" * 2))
        + chunk(b"IEND", b"")
    )


def picture64():
    return base64.b64encode(picture()).decode()
