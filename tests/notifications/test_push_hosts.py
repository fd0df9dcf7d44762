"""Where a push may be posted: an address that comes from a stranger must not lead into our own network."""

import socket
from ipaddress import ip_address
from typing import Any

import pytest

from notifications.channels import push_hosts
from notifications.channels.push_hosts import ForbiddenEndpoint, UnsafeAddress

GOOD = [
    "https://fcm.googleapis.com/fcm/send/abc:def",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
    "https://web.push.apple.com/QGuQyavXutnMH",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAC",
    "https://FCM.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:443/fcm/send/abc",
]
BAD = [
    "",
    "fcm.googleapis.com",
    "//fcm.googleapis.com/x",
    "http://fcm.googleapis.com/fcm/send/abc",
    "ftp://fcm.googleapis.com/x",
    "file:///etc/passwd",
    "gopher://fcm.googleapis.com/_GET",
    "javascript:alert(1)",
    "https://",
    "https:///x",
    "https://localhost/x",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f000001/x",
    "https://0177.0.0.1/x",
    "https://[::1]/x",
    "https://[::ffff:127.0.0.1]/x",
    "https://10.0.0.1/x",
    "https://169.254.169.254/latest/meta-data/",
    "https://metadata.google.internal/",
    "https://192.168.1.1/x",
    "https://0.0.0.0/x",
    "https://fcm.googleapis.com:8443/x",
    "https://fcm.googleapis.com:22/x",
    "https://fcm.googleapis.com:99999/x",
    "https://fcm.googleapis.com:x/x",
    "https://fcm.googleapis.com.evil.example/x",
    "https://evil.example/fcm.googleapis.com",
    "https://evil.example?fcm.googleapis.com",
    "https://evil.example#fcm.googleapis.com",
    "https://evil.example#@fcm.googleapis.com/",
    "https://fcm.googleapis.com@evil.example/x",
    "https://user:password@fcm.googleapis.com/x",
    "https://user@fcm.googleapis.com/x",
    "https://@fcm.googleapis.com/x",
    "https://evil.example\\@fcm.googleapis.com/x",
    "https://fcm.googleapis.com\\@evil.example/x",
    "https:\\\\fcm.googleapis.com\\x",
    "https://evil.example\r\nHost: fcm.googleapis.com/x",
    "https://fcm.googleapis.com/x\r\nX-Injected: 1",
    "https://fcm.googleapis.com/x y",
    "https://fcm.googleapis.com/x\ty",
    "https://fcm.googleapis.com/x\x00",
    "https://fcm.googleapis.com/x#fragment",
    "https://fcm.googleapis.com./x",
    "https://.fcm.googleapis.com/x",
    "https://fcm。googleapis。com/x",
    "https://fcm.googleapis.com/ü",
    "https://ｆcm.googleapis.com/x",
    "https://push.apple.com.evil.example/x",
    "https://evilpush.apple.com.example/x",
    "https://xpush.apple.com/x",
    "https://notify.windows.com/x",
    "https://%66cm.googleapis.com/x",
    "https://fcm.googleapis.com%2eevil.example/x",
    "https://fcm.googleapis.com%00.evil.example/x",
    "https://[fcm.googleapis.com]/x",
    "https://[::1%25eth0]/x",
    "https://fcm_googleapis.com/x",
]


@pytest.fixture(autouse=True)
def allowed(settings: Any) -> None:
    settings.PUSH_ALLOWED_HOSTS = [
        *("fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com"),
        "http://127.0.0.1:9000",
    ]


@pytest.mark.parametrize("url", GOOD)
def test_it_works(url: str) -> None:
    assert push_hosts.parse(url).scheme == "https"


@pytest.mark.parametrize("url", BAD)
def test_anything_else_is_refused(url: str) -> None:
    with pytest.raises(ForbiddenEndpoint):
        push_hosts.parse(url)


def test_an_origin_that_is_named_in_full_is_meant() -> None:
    assert push_hosts.parse("http://127.0.0.1:9000/send/1").is_trusted
    for near_miss in ("http://127.0.0.1:9001/x", "https://127.0.0.1:9000/x", "http://localhost:9000/x"):
        with pytest.raises(ForbiddenEndpoint):
            push_hosts.parse(near_miss)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),
        *("255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1"),
        *("::ffff:10.0.0.1", "2002:a00:1::", "64:ff9b::a00:1", "64:ff9b::7f00:1", "2001:db8::1"),
    ],
)
def test_a_private_address_is_not_connected_to(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    assert not push_hosts.is_public(ip_address(address))
    # a known name may lead anywhere: its owner's mistake, or a poisoned resolver
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (found, 443)) for found in ("8.8.8.8", address)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(UnsafeAddress):
        push_hosts.address_of(push_hosts.parse("https://fcm.googleapis.com/x"))


def test_a_public_address_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[Any] = []

    def look_up(*asked: Any, **_: Any) -> Any:
        looked_up.append(asked)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 443))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert push_hosts.address_of(push_hosts.parse("https://fcm.googleapis.com/x")) == "8.8.8.8"
    assert len(looked_up) == 1
    assert all(push_hosts.is_public(ip_address(public)) for public in ("8.8.8.8", "2a00:1450:4001:81b::200a", "64:ff9b::808:808"))
