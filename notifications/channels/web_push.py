"""Web push: encrypted for one browser (RFC 8291), so the push service carries bytes it cannot read."""

import http.client
import json
import socket
import ssl
from datetime import timedelta
from typing import NamedTuple

from notifications import clock
from notifications.channels import hurry, push_hosts, vapid
from notifications.channels.errors import ChannelError
from notifications.channels.hurry import MAX_REPLY_BYTES, Deadline
from notifications.channels.push_hosts import Endpoint, ForbiddenEndpoint
from notifications.kinds import Message, kind_named
from notifications.models import Delivery, PushSubscription

MAX_TITLE, MAX_BODY = 80, 200
TOO_LARGE = 413


class Reply(NamedTuple):
    status: int
    retry_after: str | None
    location: str
    words: bytes


def send(delivery: Delivery, message: Message) -> str:
    subscription = usable(delivery.subscription)
    endpoint = admitted(subscription)
    headers = headers_for(delivery, endpoint)
    reply = post(endpoint, sealed(subscription, payload(delivery, message)), headers)
    if reply.status == TOO_LARGE:
        reply = post(endpoint, sealed(subscription, payload(delivery, message, shrunk=True)), headers)
    return judged(reply)


def usable(subscription: PushSubscription | None) -> PushSubscription:
    if subscription is None:
        raise ChannelError("subscription_gone", permanent=True)
    if not vapid.is_configured():
        raise ChannelError("no_vapid_key", config=True)
    if subscription.application_server_key != vapid.application_server_key():
        # bound to a key we no longer sign with: the browser subscribes anew when it next opens the app
        raise ChannelError("other_vapid_key", gone=True)
    return subscription


def admitted(subscription: PushSubscription) -> Endpoint:
    """The list of hosts may have been tightened since the browser subscribed."""
    try:
        return push_hosts.parse(subscription.endpoint)
    except ForbiddenEndpoint as fault:
        raise ChannelError("forbidden_endpoint", permanent=True) from fault


def topic_of(delivery: Delivery) -> str:
    """A later message about the same thing takes the place of an earlier one, on the way and on the screen."""
    return (delivery.notification.about or delivery.notification_id).hex


def payload(delivery: Delivery, message: Message, *, shrunk: bool = False) -> bytes:
    words = {"title": message.title[:MAX_TITLE], "body": message.body[:MAX_BODY], "path": message.path}
    if shrunk:
        words = {"title": message.title[:MAX_TITLE], "path": message.path}
    return json.dumps({**words, "tag": topic_of(delivery), "id": str(delivery.notification_id)}).encode()


def headers_for(delivery: Delivery, endpoint: Endpoint) -> dict[str, str]:
    kind = kind_named(delivery.notification.kind)
    return {
        "Authorization": vapid.authorization(endpoint.origin),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(seconds_to_live(delivery, kind.push_ttl)),
        "Topic": topic_of(delivery),
        "Urgency": "high" if kind.is_safety else "normal",
    }


def seconds_to_live(delivery: Delivery, ttl: timedelta) -> int:
    """How long the push service keeps it for a phone that is off; never past the message's own end."""
    expires_at = delivery.notification.expires_at
    left = min(ttl, expires_at - clock.now()) if expires_at else ttl
    return max(0, int(left.total_seconds()))


def sealed(subscription: PushSubscription, words: bytes) -> bytes:
    from pywebpush import WebPusher, WebPushException  # brings two web clients along: only who sends a push waits for them

    keys = {"p256dh": subscription.p256dh, "auth": subscription.auth}
    try:
        pusher = WebPusher({"endpoint": subscription.endpoint, "keys": keys})
        body: bytes = pusher.encode(words, content_encoding="aes128gcm")["body"]
    except (WebPushException, ValueError) as fault:
        raise ChannelError("unusable_keys", type(fault).__name__, gone=True) from fault
    return body


def post(endpoint: Endpoint, body: bytes, headers: dict[str, str]) -> Reply:
    """One request to one checked address: no redirect, no proxy, no second look-up, a bounded reply in bounded time."""
    connection = PinnedConnection(endpoint)
    deadline = Deadline(lambda: connection.sock)
    try:
        connection.connect()
        connection.request("POST", endpoint.target, body, headers)
        response = connection.getresponse()
        words = response.read(MAX_REPLY_BYTES)
        return Reply(response.status, response.getheader("Retry-After"), response.getheader("Location") or "", words)
    except (OSError, http.client.HTTPException) as fault:
        raise ChannelError("push_service_unreachable", type(fault).__name__) from fault
    finally:
        deadline.met()
        connection.close()


class PinnedConnection(http.client.HTTPConnection):
    """Connects to the address that was checked, and proves the name that was asked for."""

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__(endpoint.host, endpoint.port, timeout=hurry.CONNECT_SECONDS)
        self.endpoint = endpoint

    def connect(self) -> None:
        plain = socket.create_connection((push_hosts.address_of(self.endpoint), self.endpoint.port), hurry.CONNECT_SECONDS)
        if self.endpoint.scheme == "http":
            self.sock = plain
        else:
            self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.endpoint.host)


def judged(reply: Reply) -> str:
    """The provider's reference for an accepted push; for any other answer, what to do about it."""
    if 200 <= reply.status < 300:
        return reply.location
    if reply.status in (404, 410):
        raise ChannelError("subscription_gone", reply.status, gone=True)
    if reply.status in (401, 403):
        raise ChannelError("vapid_refused", reply.words, config=True)
    if reply.status == 429 or reply.status >= 500:
        raise ChannelError("push_service_busy", reply.status, retry_after=seconds_asked(reply.retry_after))
    # a redirect is a refusal too: what was checked is this address and no other
    raise ChannelError("push_refused", f"{reply.status} {reply.words[:200]!r}", permanent=True)


def seconds_asked(retry_after: str | None) -> timedelta | None:
    """Only whole seconds are obeyed; a date would be read against a stranger's clock."""
    if retry_after is None or not retry_after.isascii() or not retry_after.isdigit():
        return None
    return timedelta(seconds=int(retry_after[:9]))
