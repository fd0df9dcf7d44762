"""The pages and doors of allauth as this house sets them up: by invitation, codes by mail, nobody told who has an account."""

import re
from collections import Counter

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.hashers import get_hasher
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from notifications import hints
from notifications.delivery import deliver
from notifications.models import Notification
from tests import cast
from tests.accounts.mailbox import code_for, mails_to

PHRASE = "four small hills of grass"
AUTH = "/api/v1/auth/browser/v1"


@pytest.fixture
def gina(harriers):
    """Has a password."""
    user = cast.user("Gina")
    user.set_password(PHRASE)
    user.save()
    return user


@pytest.fixture
def device(db):
    """A browser that nobody is signed in on."""
    return Client()


def sign_in(device, password=PHRASE, email="gina@example.org"):
    return device.post("/accounts/login/", {"login": email, "password": password})


def totp_now(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


PAGES = ["/accounts/login/", "/accounts/password/reset/", "/accounts/login/code/", "/accounts/signup/", "/join/", "/guardian/", "/nothing/"]
OWN_PAGES = [
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/sessions/",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_stands_in_our_frame_without_inline_script_or_style(device, path):
    page = device.get(path).content.decode()
    assert "css/tokens.css" in page
    assert re.search(r"<script(?![^>]*(src=|type=\"application/json\"))", page) is None
    assert " style=" not in page
    assert "onclick" not in page


@pytest.mark.parametrize("path", OWN_PAGES)
def test_an_own_page_too(device, gina, path):
    sign_in(device)
    page = device.get(path, follow=True)
    assert page.status_code == 200
    assert "css/tokens.css" in page.content.decode()
    assert " style=" not in page.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_each_page_carries_the_headers(device, path):
    headers = device.get(path).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"], headers["Referrer-Policy"]) == ("nosniff", "DENY", "same-origin")


def test_it_works(device, gina):
    assert sign_in(device).status_code == 302
    assert device.get("/api/v1/me/").json()["name"] == "Gina"


def test_the_page_asks_once_whether_a_password_was_forgotten(device):
    assert device.get("/accounts/login/").content.decode().count("Forgot your password?") == 1


def test_a_session_has_a_new_key_after_signing_in(device, gina):
    device.get("/accounts/login/")
    before = device.session.session_key
    sign_in(device)
    assert device.session.session_key != before


def sign_in_headless(device, password=PHRASE, client="browser"):
    said = {"email": "gina@example.org", "password": password}
    return device.post(f"/api/v1/auth/{client}/v1/auth/login", said, content_type="application/json")


def sign_in_app(device, password=PHRASE):
    return sign_in_headless(device, password, "app")


@pytest.mark.parametrize(("door", "wrong"), [(sign_in, 200), (sign_in_headless, 400), (sign_in_app, 400)])
def test_the_sixth_try_at_one_account_is_refused_even_if_right(device, gina, door, wrong):
    for _ in range(5):
        assert door(device, "wrong").status_code == wrong
    refused = door(device)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "300")
    assert device.get("/api/v1/me/").status_code == 401
    assert "Gina" not in refused.content.decode()


def test_the_doors_count_together(device, gina):
    for door in (sign_in, sign_in_headless, sign_in_app, sign_in, sign_in_headless):
        door(device, "wrong")
    assert sign_in_app(device).status_code == 429


def test_a_victim_still_comes_in_by_a_code(device, gina):
    """Who locks somebody else's password out for five minutes locks nothing else."""
    for _ in range(6):
        sign_in(Client(REMOTE_ADDR="10.9.9.9"), "wrong")
    device.post("/accounts/login/code/", {"email": "gina@example.org"})
    assert device.post("/accounts/login/code/confirm/", {"code": code_for("gina@example.org")}).status_code == 302


def test_the_admins_own_form_counts_no_tries_and_is_never_reached(device, gina):
    gina.is_staff = gina.is_superuser = True
    gina.save()
    answer = device.post("/admin/login/", {"username": "gina@example.org", "password": PHRASE})
    assert answer.status_code == 302
    assert answer.url.startswith("/accounts/login/")
    assert device.get("/api/v1/me/").status_code == 401


def test_the_eleventh_wrong_try_from_one_address_is_refused_whoever_it_is_for(device, gina):
    """Nor does a header that a caller writes make it another address."""
    for number in range(10):
        guess = {"login": f"somebody{number}@example.org", "password": "wrong"}
        assert device.post("/accounts/login/", guess, headers={"X-Forwarded-For": f"10.0.0.{number}"}).status_code == 200
    assert sign_in(device).status_code == 429


def test_nobody_signs_up_without_an_invitation(device):
    device.post("/accounts/signup/", {"email": "eve@example.org", "password1": PHRASE})
    refused = device.post(f"{AUTH}/auth/signup", {"email": "eve@example.org", "password": PHRASE}, content_type="application/json")
    assert refused.status_code == 403
    assert not User.objects.exists()


def test_a_headless_client_signs_in(device, gina):
    response = device.post(f"{AUTH}/auth/login", {"email": "gina@example.org", "password": PHRASE}, content_type="application/json")
    assert response.status_code == 200
    assert device.get("/api/v1/me/").json()["name"] == "Gina"


def test_an_app_signs_in(device, gina):
    answer = Client().post(
        "/api/v1/auth/app/v1/auth/login", {"email": "gina@example.org", "password": PHRASE}, content_type="application/json"
    )
    token = answer.json()["meta"]["session_token"]
    assert Client().get("/api/v1/me/", headers={"X-Session-Token": token}).json()["name"] == "Gina"


def test_a_code_by_mail_signs_in(device, gina):
    device.post("/accounts/login/code/", {"email": "gina@example.org"})
    device.post("/accounts/login/code/confirm/", {"code": code_for("gina@example.org")})
    assert device.get("/api/v1/me/").json()["name"] == "Gina"


def test_a_password_is_chosen_anew_by_a_code(device, gina):
    device.post("/accounts/password/reset/", {"email": "gina@example.org"})
    code = code_for("gina@example.org")
    chosen = device.post("/accounts/password/reset/confirm/", {"code": code}).headers["Location"]
    device.post(chosen, {"password1": "another small hill", "password2": "another small hill"})
    gina.refresh_from_db()
    assert gina.check_password("another small hill")
    assert "password was changed" in mails_to("gina@example.org")[-1]


@pytest.mark.parametrize("path", ["/accounts/password/reset/", "/accounts/login/code/"])
def test_nobody_learns_who_has_an_account(gina, path, monkeypatch, django_capture_on_commit_callbacks):
    """Neither by the answer nor by its time: the same statements, the same commit, the same hint to a worker."""

    hinted = []
    monkeypatch.setattr(hints, "publish", lambda task, _delivery, lane: hinted.append((task, lane)))

    def asked(address):
        hinted.clear()
        caches["default"].clear()
        caches["local"].clear()
        with CaptureQueriesContext(connection) as made, django_capture_on_commit_callbacks(execute=True):
            answer = Client().post(path, {"email": address})
        return answer.status_code, answer.headers.get("Location"), sorted(shape(query["sql"]) for query in made), list(hinted)

    known, unknown = asked("gina@example.org"), asked("eve@example.org")
    assert known == unknown
    assert known[-1] == [("notifications.tasks.deliver", "alerts")]
    assert len(mails_to("gina@example.org")) == 1
    for_nobody = Notification.objects.exclude(address="gina@example.org").get()
    assert "eve" not in for_nobody.address
    deliver(for_nobody.deliveries.get().pk, worker="test")
    assert for_nobody.deliveries.get().state == "missed"


def test_a_wrong_password_is_weighed_for_a_stranger_too(gina, monkeypatch):
    """One hash each, which is nearly all that a sign-in takes; the library looks once more for an account where no address is found."""
    weighed = []
    hasher = type(get_hasher())
    encode = hasher.encode
    monkeypatch.setattr(hasher, "encode", lambda *args: weighed.append(args) or encode(*args))

    def tried(address):
        weighed.clear()
        caches["default"].clear()
        with CaptureQueriesContext(connection) as made:
            answer = sign_in(Client(), password="not the right one", email=address)
        assert (answer.status_code, len(weighed)) == (200, 1)
        return Counter(shape(query["sql"]) for query in made)

    known, unknown = tried("gina@example.org"), tried("eve@example.org")
    assert (known - unknown, unknown - known) == (Counter(), Counter(["SELECT accounts_user"]))


def shape(sql):
    """What a statement does, and to which table: `SELECT "accounts_user"`."""
    table = re.search(r'\b(?:FROM|INTO|UPDATE)\s+"?(\w+)', sql)
    return f"{sql.split()[0]} {table[1] if table else ''}"


def test_a_mail_lies_sealed_in_the_outbox(device, gina):
    device.post("/accounts/login/code/", {"email": "gina@example.org"})
    code = code_for("gina@example.org")
    assert code not in str(Notification.objects.values().get())


def test_common_and_short_passwords_are_refused(device, gina):
    sign_in(device)
    for weak in ("short", "password1234", "gina@example.org"):
        device.post("/accounts/password/change/", {"oldpassword": PHRASE, "password1": weak, "password2": weak})
        gina.refresh_from_db()
        assert gina.check_password(PHRASE)
    longer = "x" * 64 + " and then some"
    device.post("/accounts/password/change/", {"oldpassword": PHRASE, "password1": longer, "password2": longer})
    gina.refresh_from_db()
    assert gina.check_password(longer)
    assert "password was changed" in mails_to("gina@example.org")[-1]


@pytest.mark.django_db(transaction=True)  # it is proved once the transaction holds
def test_adding_an_app_proves_the_second_factor(device, gina):
    sign_in(device)
    device.post("/accounts/reauthenticate/", {"password": PHRASE})
    page = device.get("/accounts/2fa/totp/activate/").content.decode()
    secret = re.search(r"\b([A-Z2-7]{32})\b", page)[1]
    tokens = device.get("/api/v1/me/tokens/")
    assert tokens.json()["type"] == "urn:lumbar:second_factor_required"
    device.post("/accounts/2fa/totp/activate/", {"code": totp_now(secret)})
    assert device.get("/api/v1/me/tokens/").status_code == 200
    assert secret not in str(Authenticator.objects.get(type="totp").data)  # sealed at rest


def test_with_a_second_factor_the_password_alone_is_not_enough(device, gina):
    secret = generate_totp_secret()
    TOTP.activate(gina, secret)
    sign_in(device)
    assert device.get("/api/v1/me/").status_code == 401
    code = totp_now(secret)
    device.post("/accounts/2fa/authenticate/", {"code": code})
    assert device.get("/api/v1/me/tokens/").status_code == 200
    # the very same once more: half a minute later there would be another
    other = Client()
    sign_in(other)
    other.post("/accounts/2fa/authenticate/", {"code": code})
    assert other.get("/api/v1/me/").status_code == 401


def test_a_coach_is_offered_it_at_the_second_sign_in(device, gina, harriers):
    cast.join(harriers, gina, "coach")
    assert sign_in(device).headers["Location"] == "/coach/"
    device.post("/accounts/logout/")
    assert sign_in(device).headers["Location"] == "/accounts/2fa/"


def test_an_athlete_is_not(device, gina, harriers):
    cast.join(harriers, gina)
    for _ in range(2):
        assert sign_in(device).headers["Location"] == "/"
        device.post("/accounts/logout/")


def test_a_place_adds_an_address_by_a_code(place, device):
    device.force_login(place)
    device.post("/accounts/email/", {"email": "dora@example.org", "action_add": "1"})
    device.post("/accounts/confirm-email/", {"code": code_for("dora@example.org")})
    place.refresh_from_db()
    assert place.email == "dora@example.org"
    assert EmailAddress.objects.get(user=place).verified


def test_an_unverified_address_signs_in_by_a_code_first(device, gina):
    EmailAddress.objects.update(verified=False)
    sign_in(device)
    assert device.get("/api/v1/me/").status_code == 401
    device.post("/accounts/confirm-email/", {"code": code_for("gina@example.org")})
    assert device.get("/api/v1/me/").status_code == 200


def test_devices_are_listed_and_signed_out(device, gina):
    other = Client(headers={"User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"})
    sign_in(other)
    sign_in(device)
    listed = device.get("/accounts/sessions/").content.decode()
    assert listed.count("127.0.0.1") == 2
    assert "Firefox on Android" in listed
    device.post("/accounts/reauthenticate/", {"password": PHRASE})
    device.post("/accounts/sessions/")
    assert (other.get("/api/v1/me/").status_code, device.get("/api/v1/me/").status_code) == (401, 200)


def test_every_unsafe_form_wants_its_token(gina):
    strict = Client(enforce_csrf_checks=True)
    for path in ("/accounts/login/", "/accounts/password/reset/", "/accounts/logout/", "/join/"):
        assert strict.post(path, {}).status_code == 403
