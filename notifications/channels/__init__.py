"""How a message leaves: one small module a channel, each with `send(delivery, message) -> the provider's reference`."""

from collections.abc import Callable

from notifications.channels import email, in_app, web_push
from notifications.channels.errors import ChannelError
from notifications.kinds import Message
from notifications.models import Channel, Delivery

SENDERS: dict[str, Callable[[Delivery, Message], str]] = {
    Channel.EMAIL: email.send,
    Channel.WEB_PUSH: web_push.send,
    Channel.IN_APP: in_app.send,
}


def send(delivery: Delivery, message: Message) -> str:
    return SENDERS[delivery.channel](delivery, message)


__all__ = ["ChannelError", "send"]
