"""Where a push may be posted. The endpoint comes from a stranger's browser: unguarded, it would post into our own network."""

import socket
from fnmatch import fnmatchcase
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings

IPAddress = IPv4Address | IPv6Address


class ForbiddenEndpoint(ValueError):
    """Not the address of a push service that this deployment knows."""


class UnsafeAddress(OSError):
    """A push service's name that leads into a private network just now."""


class Endpoint(NamedTuple):
    scheme: str
    host: str
    port: int
    target: str
    is_trusted: bool  # named by its whole origin, so that plain http and a private address are meant

    @property
    def origin(self) -> str:
        usual = {"https": 443, "http": 80}[self.scheme]
        return f"{self.scheme}://{self.host}" + ("" if self.port == usual else f":{self.port}")


def parse(url: str) -> Endpoint:
    """Read an endpoint strictly; whatever two parsers might read in two ways is refused."""
    if not url.isascii() or not url.isprintable() or any(character in url for character in " \\#"):
        raise ForbiddenEndpoint("odd characters")
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}[parts.scheme]
    except (ValueError, KeyError) as fault:
        raise ForbiddenEndpoint("not a web address") from fault
    host = parts.hostname or ""
    if not host or parts.username is not None or parts.password is not None or host.endswith("."):
        raise ForbiddenEndpoint("not a plain host")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    endpoint = Endpoint(parts.scheme, host, port, target, is_trusted=False)
    return admitted(endpoint)


def admitted(endpoint: Endpoint) -> Endpoint:
    """PUSH_ALLOWED_HOSTS names hosts (`*.push.apple.com`), or whole origins (`http://127.0.0.1:9000`), as a rehearsal's stub needs."""
    if endpoint.origin in settings.PUSH_ALLOWED_HOSTS:
        return endpoint._replace(is_trusted=True)
    names = [name for name in settings.PUSH_ALLOWED_HOSTS if "://" not in name]
    if endpoint.scheme == "https" and endpoint.port == 443 and any(fnmatchcase(endpoint.host, name) for name in names):
        return endpoint
    raise ForbiddenEndpoint("not a push service known here")


def address_of(endpoint: Endpoint) -> str:
    """One address to connect to, looked up once: a second look-up could answer differently from the one that was checked."""
    found = socket.getaddrinfo(endpoint.host, endpoint.port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not endpoint.is_trusted and not all(is_public(ip_address(address.partition("%")[0])) for address in addresses):
        raise UnsafeAddress("a private address")
    return addresses[0]


def is_public(address: IPAddress) -> bool:
    """Also for IPv4 addresses that travel inside IPv6 ones."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None) or translated(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def translated(address: IPv6Address) -> IPv4Address | None:
    """What NAT64 would send on to IPv4 (64:ff9b::/96)."""
    return IPv4Address(int(address) & 0xFFFFFFFF) if int(address) >> 32 == 0x64FF9B << 64 else None
