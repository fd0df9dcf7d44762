"""A page in the local network, without https: how a phone comes to trust this platform, and the authority to be trusted.

python -m deploy.local.trust AUTHORITY ADDRESS PORT PLATFORM
"""

import html
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
STYLE = "body{font:18px/1.5 system-ui;margin:2rem auto;max-width:34rem;padding:0 1rem}a{display:inline-block;padding:.6rem 0}"
FILE = "/lumbar.crt"
PAGE = """<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
<title>Trust this platform</title><style>{style}</style><body>
<h1>Trust this platform</h1>
<p>It is somebody's computer near you, not a website. Your phone does not know it yet. Go on only if you know whose it is.
<ol>
<li><a href="{file}">Take the certificate</a>
<li>iPhone, iPad: open it under Settings → General → VPN &amp; Device Management, install it; then Settings → General → About →
Certificate Trust Settings, and switch it on.<br>Android: Settings → search for "CA certificate" → install it from your downloads.
<li><a href="{platform}">Open the platform</a>
</ol>
<p>It counts for addresses of networks at home alone, and for no website. Take it away again when you are done: the same place in Settings.
<p>Push comes only while this computer reaches the internet, and on an iPhone only to an app on the home screen. Passkeys need a name, and
here is only a number: sign in with your password or with a code by mail, which stays on that computer.
"""


def door_to(authority: Path, platform: str) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == FILE:
                self.answer("application/x-x509-ca-cert", authority.read_bytes())
            elif self.path == "/":
                words = PAGE.format(style=STYLE, file=FILE, platform=html.escape(platform))
                self.answer("text/html; charset=utf-8", words.encode())
            else:
                self.send_error(HTTPStatus.NOT_FOUND)

        def answer(self, kind: str, body: bytes) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

    return Door


if __name__ == "__main__":
    ThreadingHTTPServer((sys.argv[2], int(sys.argv[3])), door_to(Path(sys.argv[1]), sys.argv[4])).serve_forever()
