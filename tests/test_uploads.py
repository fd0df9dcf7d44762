"""Files from outside that are to be text, a list of addresses and a pose: whatever else is sent, nothing of it runs or stays (C22).

Photos and films have a corpus of their own, tests/poses/test_uploads.py.
"""

import gzip
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Invitation
from poses.models import Pose, Revision
from tests.test_architecture import APPS, ROOT, modules

pytestmark = pytest.mark.django_db

JPEG = b"\xff\xd8\xff\xe1\x00\x2aExif\x00\x00MM\x00*GPS 52.52N 13.40E" + b"\x00" * 64 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xff\x00\x00\xff\xff\x08\x06\x00\x00\x00"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(document.cookie)</script>"
LAUGHS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))


def zipped(name: str, content: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


FILES = {
    "nothing": b"",
    "one zero byte": b"\x00",
    "zero bytes": b"\x00" * 5_000,
    "jpeg with a place in it": JPEG,
    "jpeg cut short": JPEG[:20],
    "png of four thousand megapixels": PNG,
    "gif that is a script": b"GIF89a/*" + HTML + b"*/",
    "pdf that is a zip": b"%PDF-1.7\n" + zipped("a", b"b"),
    "svg": SVG,
    "svg with an entity": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    "html": HTML,
    "html after a good line": b"a@example.org,athlete\n" + HTML,
    "zip bomb": zipped("a", b"\x00" * 3_000_000),
    "zip that climbs": zipped("../../etc/passwd", b"x"),
    "gzip bomb": gzip.compress(b"\x00" * 3_000_000),
    "one endless line": b"a" * 190_000,
    "one endless cell": b'"' + b"a" * 190_000,
    "nothing but quotes": b'"' * 100_001,
    "nothing but separators": b"," * 150_000,
    "nothing but line ends": b"\n" * 190_000,
    "carriage returns alone": b"a\r" * 20_000,
    "too large": b"a" * 400_000,
    "utf-16": "a@example.org".encode("utf-16"),
    "utf-32": "a@example.org".encode("utf-32"),
    "half a character": b"a@example.org,\xc3",
    "words from right to left": "\u202egro.elpmaxe@a\u202c".encode(),
    "aliases that laugh": f"a0: &a0 [{'x, ' * 9}x]\n{LAUGHS}".encode(),
    "an alias of itself": b"x: &a [*a]",
    "a tag that runs": b"!!python/object/apply:os.system [id]",
    "a hundred rooms deep": b"[" * 100 + b"]" * 100,
    "nine thousand rooms deep": b"{a: " * 9_000,
    "a number of many digits": b"slug: " + b"9" * 5_000,
    "no date": b"slug: 2026-99-99",
    "formula": b'=cmd|"/c calc"!A1,athlete',
}


def send(person, url, content, **also):
    file = SimpleUploadedFile("list.csv", content, content_type="text/csv")
    return person.post(url, {"file": file, **also}, format="multipart", HTTP_ACCEPT="text/html")


def test_no_other_door_takes_one():
    takers = {str(path.relative_to(ROOT)) for app in APPS for path in modules(app) if "request.FILES" in path.read_text()}
    assert takers == {"accounts/views/invite.py", "poses/admin/pages.py"}


@pytest.fixture
def before():
    return Pose.objects.count(), Revision.objects.count(), Invitation.objects.count()


@pytest.mark.parametrize("name", FILES)
def test_a_list_of_addresses_is_looked_at_and_nothing_of_it_runs(harriers, carla, before, name):
    answer = send(carla, f"/coach/teams/{harriers.pk}/invite/list/", FILES[name])
    assert answer.status_code in (200, 400), name
    assert b"<script>alert" not in answer.content
    assert b'<svg xmlns="http://www.w3.org/2000/svg" onload' not in answer.content
    assert (Pose.objects.count(), Revision.objects.count(), Invitation.objects.count()) == before


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_pose_is_refused_in_words(zoe, before, name):
    answer = send(zoe, "/admin/poses/pose/take-in/", FILES[name], verb="look")
    assert answer.status_code == 200, name
    assert answer.context["form"].errors, name
    assert b"<script>alert" not in answer.content
    assert (Pose.objects.count(), Revision.objects.count(), Invitation.objects.count()) == before
