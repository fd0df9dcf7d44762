"""A bare Celery round trip: one task that answers, on a broker of the same run. The least that telling a worker could take."""

import os

from celery import Celery

url = os.environ["ECHO_URL"]
app = Celery("echo", broker=url, backend=url)
app.conf.task_default_queue = "echo"


@app.task(name="echo")
def echo(word: str) -> str:
    return word
