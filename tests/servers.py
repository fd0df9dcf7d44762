"""Loaded before Django (`-p tests.servers`): a test run that names no servers gets its own, and they are gone afterwards."""

import os

from deploy.local.throwaway import lend_servers

# the workers of a parallel run find what the first process has set
if not (os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")):
    lend_servers()
