"""The least that a request could cost: the same rows, the same bytes, the same server, and no framework.

Sign-in is that of a script: the SHA-512 digest of a personal token finds its row, joined with its person. One statement a table,
prepared; what the platform decides by rules is arithmetic here, good for the measured club only and checked against the platform.

granian --interface wsgi benchmarks.floor:application
"""

import orjson

from benchmarks.floor import check_ins, day, poses
from benchmarks.floor.ground import Environ, Row, Start, answer, body_of, in_json, signed_in, tagged
from benchmarks.floor.sign_in import sign_in

READS = {"/api/v1/today/": day.today, "/api/v1/check-ins/": check_ins.newest}


def application(environ: Environ, start: Start) -> list[bytes]:
    path, method = environ["PATH_INFO"], environ["REQUEST_METHOD"]
    if path == "/api/v1/poses/":  # open to everybody
        return tagged(environ, start, in_json(poses.published()))
    if path == "/api/v1/auth/app/v1/auth/login":
        return answer(start, "200 OK", in_json(sign_in(body_of(environ), environ["HTTP_X_FORWARDED_FOR"])))
    person = signed_in(environ)
    if person is None:
        return answer(start, "401 Unauthorized", b"{}")
    if method == "GET":
        return tagged(environ, start, in_json(READS[path](person)))
    if method == "POST":
        return answer(start, "200 OK", in_json(synced(person, body_of(environ))))
    key = path.rstrip("/").rpartition("/")[2]
    return answer(start, "201 Created", in_json(check_ins.put_check_in(person, key, orjson.loads(body_of(environ)))))


def synced(person: Row, raw: bytes) -> list[dict[str, object]]:
    """One after the other, each with its own transaction: a bad one must stop none of the others."""
    return [{"status": 201, "body": check_ins.put_check_in(person, item["id"], item["body"])} for item in orjson.loads(raw)]
