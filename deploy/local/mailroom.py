"""Takes the mail of a platform on this machine: an SMTP server that keeps every letter, and a page to read them on. Nothing leaves.

python -m deploy.local.mailroom FOLDER SMTP_PORT PAGE_PORT HOST
"""

import html
import re
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from deploy.local.letters import Letter, keep, letters_in
from deploy.local.places import private

POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
STYLE = (
    "body{font:16px/1.5 system-ui;margin:2rem auto;max-width:44rem;padding:0 1rem}"
    "td{padding:.2rem 1rem .2rem 0;vertical-align:top}pre{white-space:pre-wrap}"
)


class Letterbox:
    """What aiosmtpd hands each letter to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        keep(self.folder, list(envelope.rcpt_tos), content)
        return "250 kept"


def page_for(folder: Path) -> type[BaseHTTPRequestHandler]:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/")
            letters = {letter.name: letter for letter in letters_in(folder)}
            if name and name not in letters:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            self.answer(letter_page(letters[name]) if name else list_page(list(letters.values())))

        def answer(self, body: str) -> None:
            page = f"<!doctype html><html lang=en><meta charset=utf-8><title>Mail</title><style>{STYLE}</style><body>{body}</body></html>"
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(page.encode())

    return Page


def list_page(letters: list[Letter]) -> str:
    rows = "".join(
        f"<tr><td>{letter.received_at:%H:%M:%S}<td>{html.escape(letter.to)}<td><a href='/{letter.name}'>{html.escape(letter.subject)}</a>"
        for letter in reversed(letters)
    )
    return f"<h1>Mail</h1><p>What the platform sent. Nothing left this machine. Times are UTC.</p><table>{rows}</table>"


def letter_page(letter: Letter) -> str:
    return (
        f"<p><a href='/'>All mail</a><h1>{html.escape(letter.subject)}</h1>"
        f"<p>To {html.escape(letter.to)}, {letter.received_at:%d %B %Y %H:%M:%S} UTC<pre>{with_links(letter.text)}</pre>"
    )


def with_links(text: str) -> str:
    return re.sub(r"https?://[^\s<>&\"']+(?:&amp;[^\s<>&\"']+)*", lambda link: f"<a href='{link[0]}'>{link[0]}</a>", html.escape(text))


def main(folder: Path, smtp_port: int, page_port: int, host: str) -> None:
    private(folder)
    door = Controller(Letterbox(folder), hostname=host, port=smtp_port)
    door.start()
    ThreadingHTTPServer((host, page_port), page_for(folder)).serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
