"""A command of a platform that `make run` has started, in its environment: make manage PORT=8000 DO="access_token EMAIL"."""

import json
import os
import sys

from deploy.local.places import ROOT


def main(port: str, words: list[str]) -> None:
    file = ROOT / "var" / port / "environment.json"
    chosen = json.loads(file.read_text()) if file.exists() else {}
    if not chosen and "DATABASE_URL" not in os.environ:
        sys.exit(f"Nothing has run on port {port} yet: make run PORT={port}")
    os.chdir(ROOT)
    os.execve(sys.executable, [sys.executable, "manage.py", *words], {**os.environ, **chosen})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
