"""Letters are kept on this machine and can be read on a page."""

import smtplib
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from http.client import HTTPConnection, HTTPResponse

import pytest

from deploy.local.claim import free_port
from deploy.local.letters import letters_in
from deploy.local.programs import mailroom

pytestmark = pytest.mark.servers
WORDS = "Grüße\nhttp://localhost:8000/alerts/1?a=b&c=d\n<script>alert(1)</script>\n"


@pytest.fixture
def ports(tmp_path) -> Iterator[tuple[int, int]]:
    smtp, page = free_port(), free_port()
    child = mailroom(tmp_path / "mail", tmp_path, smtp_port=smtp, page_port=page, environment={"PATH": sys.exec_prefix})
    child.start()
    wait_for(page)
    yield smtp, page
    child.kill()


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            get(port, "/")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the mailroom did not open")


def get(port: int, path: str) -> tuple[HTTPResponse, str]:
    line = HTTPConnection("127.0.0.1", port, timeout=5)
    line.request("GET", path)
    answer = line.getresponse()
    return answer, answer.read().decode()


def send(port: int, to: str) -> None:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Somebody reported <something>", "lumbar@localhost", "team@example.org"
    message.set_content(WORDS)
    message.add_alternative("<p>The same</p>", subtype="html")
    with smtplib.SMTP("127.0.0.1", port, timeout=5) as line:
        line.send_message(message, to_addrs=[to])


def test_it_works(ports, tmp_path):
    send(ports[0], "carla@example.org")
    send(ports[0], "colin@example.org")
    (letter,) = letters_in(tmp_path / "mail", to="carla@example.org")
    assert letter.subject == "Somebody reported <something>"
    assert letter.text.replace("\r\n", "\n") == WORDS
    assert [one.to for one in letters_in(tmp_path / "mail")] == ["carla@example.org", "colin@example.org"]


def test_the_page_shows_words_and_links_but_runs_nothing(ports, tmp_path):
    send(ports[0], "carla@example.org")
    (letter,) = letters_in(tmp_path / "mail")
    answer, page = get(ports[1], f"/{letter.name}")
    assert "<a href='http://localhost:8000/alerts/1?a=b&amp;c=d'>" in page
    assert "<script>" not in page
    assert "Somebody reported &lt;something&gt;" in page
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert f"/{letter.name}" in get(ports[1], "/")[1]


def test_another_file_is_not_shown(ports, tmp_path):
    (tmp_path / "keys.json").write_text("secret")
    for path in ("/../keys.json", "/keys.json", "/%2e%2e/keys.json", "/nothing"):
        assert get(ports[1], path)[0].status == 404
