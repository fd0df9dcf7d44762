"""One supervisor a state folder, and a port nobody else has."""

import os
import socket
import subprocess
import sys
import threading
import time

import pytest

from deploy.local.claim import announce_leaving, claim, ensure_port_is_free, free_port, is_claimed
from deploy.local.places import ROOT
from deploy.local.run import port_from
from deploy.local.trouble import Trouble


def test_it_works(tmp_path):
    with claim(tmp_path):
        assert is_claimed(tmp_path)
    assert not is_claimed(tmp_path)


def test_the_second_is_told_who_is_first(tmp_path):
    with claim(tmp_path), pytest.raises(Trouble, match=f"Already running here, as process {os.getpid()}"), claim(tmp_path):
        pass


def test_a_killed_holder_holds_nothing(tmp_path):
    words = (
        "from pathlib import Path\nfrom deploy.local.claim import claim\n"
        f"with claim(Path({str(tmp_path)!r})):\n    print('held', flush=True)\n    input()"
    )
    holder = subprocess.Popen([sys.executable, "-c", words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.stdout.readline()
    assert is_claimed(tmp_path)
    holder.kill()
    holder.communicate()
    with claim(tmp_path):
        pass


def test_one_who_is_leaving_is_waited_for(tmp_path):
    held, entered = threading.Event(), []

    def hold():
        with claim(tmp_path):
            announce_leaving(tmp_path)
            held.set()
            time.sleep(0.5)
            entered.append("first left")

    first = threading.Thread(target=hold)
    first.start()
    held.wait(5)
    with claim(tmp_path):
        entered.append("second came")
    first.join()
    assert entered == ["first left", "second came"]


def test_a_taken_port_is_named_with_another_to_try():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        with pytest.raises(Trouble, match=f"Port {port} is taken by another program. Choose another: make run PORT={port + 1}"):
            ensure_port_is_free("127.0.0.1", port)
        assert free_port(port) != port


@pytest.mark.parametrize("words", ["", "0", "65536", "80a", "-1", "٨"])
def test_what_is_no_port(words):
    with pytest.raises(Trouble, match="is not a port"):
        port_from(words)
