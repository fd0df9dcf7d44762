"""Letting a device in that has shown a code."""

from ipaddress import ip_address, ip_network
from typing import Any, cast

from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle

from accounts import sessions
from accounts.authentication import CookieSession
from accounts.models import Membership, User
from accounts.serializers.roster import ComeInSerializer
from notifications.rest import LocalCounts

IPV6_HOME = 64  # one household's addresses


class CodeThrottle(LocalCounts, AnonRateThrottle):
    """Wide enough for a whole club behind one router; wrong codes are counted more strictly, by the doorkeeper."""

    scope = "codes"

    def get_cache_key(self, request: Request, view: Any) -> str:
        return self.cache_format % {"scope": self.scope, "ident": address_of(request)}


def address_of(request: Request | HttpRequest) -> str:
    """The client's address behind our own proxies; of IPv6 the household, which has more addresses than there are codes."""
    address = AnonRateThrottle().get_ident(cast(Request, request)) or ""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((parsed, IPV6_HOME), strict=False)) if parsed.version == 6 else str(parsed)


def seated(request: Request) -> User | None:
    """Who is signed in already, if anybody."""
    return request.user if isinstance(request.user, User) else None


def refuse_foreign_page(request: Request, client: str) -> None:
    """A page of somebody else's must not sign this browser in as anybody; an app has no cookies that it could lend."""
    if client == "browser" and seated(request) is None:
        CookieSession().enforce_csrf(request)


def let_in(request: Request, *, user: User, membership: Membership | None, device_secret: str, client: str) -> Response:
    """The answer to a claim or an acceptance, with a session unless this person has one."""
    token = sessions.start(request._request, user, client) if seated(request) is None else ""
    came = {"user": user, "membership": membership, "device_secret": device_secret, "session_token": token}
    return Response(ComeInSerializer(came).data)
