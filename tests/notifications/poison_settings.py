"""The settings of a child process that a test starts: this test's kinds, and a way to make the child die."""

import os
import signal

from tests.notifications.sent_names import KINDS
from tests.settings import *  # noqa: F403
from tests.settings import NOTIFICATION_KINDS

NOTIFICATION_KINDS = {**NOTIFICATION_KINDS, **KINDS}

if os.environ.get("CHILD_DIES"):
    os.kill(os.getpid(), signal.SIGKILL)
