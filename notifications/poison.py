"""A row that has killed its workers is sent in plain words from a child process: what dies then is the child."""

import subprocess
import sys

from notifications import channels, outcomes
from notifications.kinds import kind_named
from notifications.models import Delivery

SUSPECTED_FROM = 3
CHILD_SECONDS = 11  # a start of Django and a send; within the limits of the task and of the lease


class ChildDied(Exception):
    """The child ended without marking the row."""


def send_in_child(delivery: Delivery) -> None:
    """Have `manage.py deliver_plainly` send and mark it under our lease."""
    command = [sys.executable, "-m", "django", "deliver_plainly", str(delivery.pk), str(delivery.lease_token)]
    try:
        ended = subprocess.run(command, timeout=CHILD_SECONDS, check=False, stdin=subprocess.DEVNULL, capture_output=True)  # noqa: S603 - our own program and a number
    except subprocess.TimeoutExpired as fault:
        raise ChildDied("it took too long") from fault
    if ended.returncode != 0:
        raise ChildDied(f"it ended with {ended.returncode}")


def send_plainly(delivery: Delivery) -> None:
    """In the child: the built-in words, then the mark."""
    delivery.plain = True
    try:
        reference = channels.send(delivery, kind_named(delivery.notification.kind).plain_message(delivery))
    except channels.ChannelError as error:
        outcomes.give_up(delivery, error) if error.permanent else outcomes.postpone(delivery, error)
    else:
        outcomes.finish(delivery, reference)
