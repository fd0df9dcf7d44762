"""`make run LAN=1`: phones in the same network reach it by https, and trust it for nothing else."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from deploy.local.lan import Lan, at_home
from deploy.local.trouble import Trouble
from deploy.local.trust import FILE, door_to

HOME = "127.0.0.1"


def shaken(lan: Lan, name: str) -> str:
    """Who answers, as a phone that trusts the authority sees it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(lan.folder / "web.crt", lan.folder / "web.key")
    with socket.create_server((HOME, 0)) as door:
        threading.Thread(target=answer, args=(door, context), daemon=True).start()
        with socket.create_connection(door.getsockname()) as line, lan.trust.wrap_socket(line, server_hostname=name) as phone:
            return str(phone.getpeercert()["subject"][0][0][1])


def answer(door: socket.socket, context: ssl.SSLContext) -> None:
    line, _ = door.accept()
    with suppress(OSError):  # a phone that does not trust us hangs up
        context.wrap_socket(line, server_side=True).close()


def test_it_works(tmp_path):
    lan = Lan.of(tmp_path, "192.168.1.20")
    assert shaken(lan, "192.168.1.20") == shaken(lan, "localhost") == "Lumbar on 192.168.1.20"
    assert {path.stat().st_mode & 0o077 for path in lan.folder.iterdir()} == {0}


def test_the_authority_stays_when_the_address_changes(tmp_path):
    before = Lan.of(tmp_path, "192.168.1.20").authority.read_bytes()
    lan = Lan.of(tmp_path, "10.0.0.7")
    assert lan.authority.read_bytes() == before
    assert shaken(lan, "10.0.0.7")


def test_it_vouches_for_no_website(tmp_path):
    lan = Lan(tmp_path, "93.184.216.34")
    lan.make_certificate()
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree"):
        shaken(lan, "93.184.216.34")


@pytest.mark.parametrize("address", ["8.8.8.8", "192.0.2.2", "lumbar.example.org"])
def test_it_is_for_home_networks(address):
    with pytest.raises(Trouble, match=r"LAN=1"):
        at_home(address)


@pytest.fixture
def page(tmp_path) -> Iterator[tuple[int, Path]]:
    lan = Lan.of(tmp_path, HOME)
    server = ThreadingHTTPServer((HOME, 0), door_to(lan.authority, "https://192.168.1.20:8000"))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_port, lan.authority
    server.shutdown()
    server.server_close()


def get(port: int, path: str) -> tuple[int, bytes]:
    line = HTTPConnection(HOME, port, timeout=5)
    try:
        line.request("GET", path)
        answered = line.getresponse()
        return answered.status, answered.read()
    finally:
        line.close()


def test_a_page_says_how_a_phone_trusts_it_and_hands_out_nothing_but_that(page):
    port, authority = page
    status, words = get(port, "/")
    assert status == 200
    assert b"https://192.168.1.20:8000" in words
    assert get(port, FILE) == (200, authority.read_bytes())
    assert b"PRIVATE" not in authority.read_bytes()
    assert get(port, "/authority.key")[0] == 404
