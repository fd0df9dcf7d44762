"""Loaded before Django: the keys a test run needs. DATABASE_URL and REDIS_URL name the servers; `make test` starts them."""

import base64
import os
import tempfile

os.environ.setdefault("SECRET_KEY", "tests only; " + "x" * 50)
os.environ.setdefault("FIELD_KEYS", "test:" + base64.b64encode(b"k" * 32).decode())
os.environ.setdefault("BASE_URL", "http://testserver")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("DATABASE_URL", "postgresql://localhost/lumbar")
os.environ.setdefault("CLOCK_CAN_BE_MOVED", "true")
os.environ.setdefault("ERASURES_FILE", f"{tempfile.gettempdir()}/lumbar-tests/{os.getpid()}/erasures.txt")
os.environ.setdefault("STATEMENT_TIMEOUT_SECONDS", "60")  # a busy machine is no fault
