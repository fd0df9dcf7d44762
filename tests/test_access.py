"""Who may do what: every URL and method, and every kind of person, in one table. A URL that is not in it fails.

Each line asks for something of Ana's, or of her team's, with a body that whoever may would have accepted, and nobody's asking changes the
world of the next. The columns:

    N  nobody                                             s  Sam, the team's safety contact, not called in yet
    G  Maria, Ana's guardian, on her own device           S  Sam, called in since nobody answered
    A  Ana, sixteen, whose own all of it is               F  Finn, who was coach and athlete of this team
    T  Tom, an athlete of the same team                   B  Boris, another team's coach
    C  Carla, her coach, beside a health contact          b  Ben, another team's athlete
    c  Carla, where the team names no health contact      U  Uma, who is in no team
    H  Hanna, the team's health contact                   Z  Zoe, staff

and what they are told:

    +  yes    1  401, sign in    3  403, not in this role    4  404, nothing of that kind within reach
    9  409, this id or state does not allow it    o  400, heard, and refused for what was said    >  sent to another page, mostly to sign in
    …  the same for all that follow; tried on the last of them
"""

import re

import pytest
from django.db import transaction

from tests.access.asks import answer_to, ask, filled
from tests.access.canaries import ADDRESSES, sing
from tests.access.library_doors import LIBRARY_TABLE
from tests.access.readers import READERS, browser_of, no_health_contact, open_world
from tests.access.routes import admin_paths, every_route
from tests.access.world import CANARY, TRAP

pytestmark = pytest.mark.django_db

TABLE = """
# Pages for whoever holds the link                         N G A T C c H s S F B b U Z
GET    /                                                   + …
GET    /a/{token}/                                         + …
POST   /a/{token}/                                         + …
GET    /app/                                               + …
GET    /app/worker.js                                      + …
GET    /app/{screen}                                       + …
GET    /calendar/{secret}.ics                              + …
GET    /coach/worker.js                                    + …
GET    /guardian/                                          + …
GET    /join/                                              + …
POST   /join/                                              + …
GET    /review/{token}/                                    + …
POST   /review/{token}/                                    + …
GET    /packet/{secret}/                                   + …
POST   /packet/{secret}/                                   + …
GET    /safety/                                            + …
GET    /stop/{token}/                                      + …
POST   /stop/{token}/                                      + …
GET    /try/                                               + …
GET    /try/{screen}                                       + …

# A mail provider, once one is named                        N G A T C c H s S F B b U Z
POST   /mail-events/                                       4 …

# Open to all                                              N G A T C c H s S F B b U Z
GET    /api/v1/docs/                                       + …
GET    /api/v1/poses/                                      + …
GET    /api/v1/poses/{slug}/                               + …
GET    /api/v1/poses/{slug}/figures/{name}.svg             + …
GET    /api/v1/poses/media/{file}                          + …
GET    /api/v1/poses/media/{file}/thumbnail                + …
GET    /api/v1/schema/                                     + …
GET    /api/v1/try/                                        + …

# The house                                                N G A T C c H s S F B b U Z
GET    /health/live                                        + …
GET    /health/ready                                       + …
GET    /metrics                                            4 …

# One's own                                                N G A T C c H s S F B b U Z
GET    /api/v1/calendar/                                   1 1 + …
GET    /api/v1/me/                                         1 1 + …
PATCH  /api/v1/me/                                         1 1 + …
DELETE /api/v1/me/                                         1 1 + + + + + + + + 9 + + +
GET    /api/v1/me/access-log/                              1 1 + …
GET    /api/v1/me/alerts/                                  1 1 + …
GET    /api/v1/me/away/                                    1 1 + …
POST   /api/v1/me/away/                                    1 1 + …
DELETE /api/v1/me/away/{away_id}/                          1 1 + 4 4 4 4 4 4 4 4 4 4 4
POST   /api/v1/me/calendar/                                1 1 + …
DELETE /api/v1/me/calendar/                                1 1 + …
GET    /api/v1/me/comments/                                1 1 + …
GET    /api/v1/me/consents/                                1 1 + …
PUT    /api/v1/me/consents/                                1 1 + …
GET    /api/v1/me/cover/                                   1 1 3 3 + + + 3 3 3 + 3 3 3
PUT    /api/v1/me/cover/                                   1 1 3 3 + + + 3 3 3 4 3 3 3
DELETE /api/v1/me/cover/                                   1 1 3 3 + + + 3 3 3 + 3 3 3
GET    /api/v1/me/erasure/                                 1 1 4 …
DELETE /api/v1/me/erasure/                                 1 1 + …
GET    /api/v1/me/export/                                  1 1 + …
GET    /api/v1/me/go-ahead/                                1 1 + …
PUT    /api/v1/me/go-ahead/                                1 1 + + 3 3 3 3 3 3 3 + 3 3
GET    /api/v1/me/push-subscriptions/                      1 1 + …
POST   /api/v1/me/push-subscriptions/                      1 1 + …
POST   /api/v1/me/push-subscriptions/test/                 1 1 + …
DELETE /api/v1/me/push-subscriptions/{pk}/                 1 1 + 4 4 4 4 4 4 4 4 4 4 4
GET    /api/v1/me/tokens/                                  1 1 + …
POST   /api/v1/me/tokens/                                  1 1 + …
DELETE /api/v1/me/tokens/{token_id}/                       1 1 + 4 4 4 4 4 4 4 4 4 4 4
GET    /api/v1/me/usual/                                   1 1 + …
GET    /api/v1/me/usual/{pk}/                              1 1 + 4 4 4 4 4 4 4 4 4 4 4
PUT    /api/v1/me/usual/{pk}/                              1 1 + 9 9 9 9 9 9 9 9 9 9 9
DELETE /api/v1/me/usual/{pk}/                              1 1 + 4 4 4 4 4 4 4 4 4 4 4
GET    /api/v1/notifications/                              1 1 + …
POST   /api/v1/notifications/{pk}/read/                    1 1 + 4 4 4 4 4 4 4 4 4 4 4
GET    /api/v1/pauses/                                     1 1 + …
GET    /api/v1/today/                                      1 1 + …
GET    /me/packet/                                         > > + …
POST   /me/packet/                                         > > + …
POST   /me/packet/{pk}/end/                                > > > 4 4 4 4 4 4 4 4 4 4 4

# A minor's guardian                                       N G A T C c H s S F B b U Z
GET    /api/v1/guardian/                                   1 + 1 …
POST   /api/v1/guardian/attest/                            1 + 1 …
POST   /api/v1/guardian/bind/                              1 + 1 …
GET    /api/v1/guardian/cases/                             1 + 1 …
GET    /api/v1/guardian/comments/                          1 + 1 …
POST   /api/v1/guardian/code/                              1 + 1 …
PUT    /api/v1/guardian/consent/                           1 + 1 …

# The team                                                 N G A T C c H s S F B b U Z
PATCH  /api/v1/members/{member_id}/                        1 1 3 3 + + + 4 4 4 4 4 4 4
DELETE /api/v1/members/{member_id}/                        1 1 + 3 + + + 4 4 4 4 4 4 4
POST   /api/v1/members/{member_id}/guardian/               1 1 + 3 + + + 4 4 4 4 4 4 4
GET    /api/v1/teams/                                      1 1 3 3 + + + 3 3 3 + 3 3 +
POST   /api/v1/teams/                                      1 1 3 3 3 3 3 3 3 3 3 3 3 +
GET    /api/v1/teams/{team_id}/                            1 1 + + + + + 4 4 4 4 4 4 +
PATCH  /api/v1/teams/{team_id}/                            1 1 3 3 + + + 4 4 4 4 4 4 3
GET    /api/v1/teams/{team_id}/breaks/                     1 1 + + + + + 4 4 4 4 4 4 +
POST   /api/v1/teams/{team_id}/breaks/                     1 1 3 3 + + + 4 4 4 4 4 4 3
DELETE /api/v1/teams/{team_id}/breaks/{break_id}/          1 1 3 3 + + + 4 4 4 4 4 4 3
GET    /api/v1/teams/{team_id}/invitations/                1 1 3 3 + + + 4 4 4 4 4 4 3
POST   /api/v1/teams/{team_id}/invitations/                1 1 3 3 + + + 4 4 4 4 4 4 3
GET    /api/v1/teams/{team_id}/members/                    1 1 3 3 + + + 4 4 4 4 4 4 3
GET    /api/v1/teams/{team_id}/roster/                     1 1 3 3 + + + 4 4 4 4 4 4 3
POST   /api/v1/teams/{team_id}/roster/                     1 1 3 3 + + + 4 4 4 4 4 4 3
POST   /api/v1/teams/{team_id}/roster/window/              1 1 3 3 + + + 4 4 4 4 4 4 3

# Coming in                                                N G A T C c H s S F B b U Z
POST   /api/v1/invitations/accept/                         + …
POST   /api/v1/invitations/look-up/                        + …
DELETE /api/v1/invitations/{invitation_id}/                1 1 3 3 + + + 4 4 4 4 4 4 3
POST   /api/v1/invitations/{invitation_id}/resend/         1 1 3 3 + + + 4 4 4 4 4 4 3
POST   /api/v1/roster/{place_id}/claim/                    + + 9 …
POST   /api/v1/roster/{place_id}/confirm/                  + …
POST   /api/v1/roster/{place_id}/reissue/                  1 1 3 3 + + + 4 4 4 4 4 4 4

# What the team is asked                                   N G A T C c H s S F B b U Z
GET    /api/v1/assignments/                                1 1 3 3 + + + 3 3 3 + 3 3 3
POST   /api/v1/assignments/                                1 1 3 3 + + + 3 3 3 o 3 3 3
POST   /api/v1/assignments/preview/                        1 1 3 3 + + + 3 3 3 o 3 3 3
GET    /api/v1/assignments/{pk}/                           1 1 3 3 + + + 4 4 4 4 4 4 4
PATCH  /api/v1/assignments/{pk}/                           1 1 3 3 + + + 4 4 4 4 4 4 4
GET    /api/v1/routines/                                   1 1 3 3 + + + 3 3 3 + 3 3 3
POST   /api/v1/routines/                                   1 1 3 3 + + + 3 3 3 o 3 3 3
GET    /api/v1/routines/{pk}/                              1 1 3 3 + + + 4 4 4 4 4 4 4
PATCH  /api/v1/routines/{pk}/                              1 1 3 3 + + + 4 4 4 4 4 4 4
POST   /api/v1/routines/{pk}/copy/                         1 1 3 3 + + + 4 4 4 4 4 4 4

# What is done and felt                                    N G A T C c H s S F B b U Z
GET    /api/v1/check-ins/                                  1 1 + …
GET    /api/v1/check-ins/{pk}/                             1 1 + 3 3 + + 4 4 4 4 4 4 4
PUT    /api/v1/check-ins/{pk}/                             1 1 + 9 9 9 9 9 9 9 9 9 9 9
GET    /api/v1/check-ins/{pk}/comments/                    1 + + 3 3 + + 4 4 4 4 4 4 4
POST   /api/v1/check-ins/{pk}/comments/                    1 3 3 3 3 + + 4 4 4 4 4 4 4
GET    /api/v1/led-sessions/{pk}/                          1 1 3 3 + + + 4 4 4 4 4 4 4
PUT    /api/v1/led-sessions/{pk}/                          1 1 3 3 + + 9 3 3 3 o 3 3 3
GET    /api/v1/led/{code}/                                 1 1 + 3 3 3 3 4 4 4 4 4 4 4
PUT    /api/v1/led/{code}/rating/                          1 1 + 3 3 3 3 4 4 4 4 4 4 4
GET    /api/v1/symptom-reports/                            1 1 3 3 3 + + 3 3 3 + 3 3 3
GET    /api/v1/symptom-reports/{pk}/                       1 1 + 3 3 + + 4 4 4 4 4 4 4
PUT    /api/v1/symptom-reports/{pk}/                       1 1 + 9 9 9 9 9 9 9 9 9 9 9
PUT    /api/v1/symptom-reports/{pk}/follow-up/             1 1 + 4 4 4 4 4 4 4 4 4 4 4
POST   /api/v1/sync/                                       1 1 + …

# A case                                                   N G A T C c H s S F B b U Z
GET    /api/v1/alerts/                                     1 1 3 3 + + + 3 + 3 + 3 3 3
GET    /api/v1/alerts/{pk}/                                1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/acknowledge/                    1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/attest/                         1 1 3 3 3 3 3 4 3 4 4 4 4 4
POST   /api/v1/alerts/{pk}/clear/                          1 1 3 3 3 + + 4 3 4 4 4 4 4
POST   /api/v1/alerts/{pk}/contact/                        1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/keep-paused/                    1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/note/                           1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/offer/                          1 1 3 3 3 + + 4 3 4 4 4 4 4
POST   /api/v1/alerts/{pk}/raise/                          1 1 3 3 + + + 4 + 4 4 4 4 4
POST   /api/v1/alerts/{pk}/reopen/                         1 1 3 3 + + + 4 + 4 4 4 4 4

# The coach's desk                                         N G A T C c H s S F B b U Z
GET    /coach/                                             > > 3 3 + + + 3 + 3 + 3 3 3
GET    /coach/alerts/{pk}/                                 > > 3 3 + + + 4 + 4 4 4 4 4
POST   /coach/alerts/{pk}/{verb}/                          > > 3 3 > > > 4 > 4 4 4 4 4
GET    /coach/check-ins/{pk}/                              > > 3 3 3 + + 4 4 4 4 4 4 4
POST   /coach/check-ins/{pk}/                              > > 3 3 3 > > 4 4 4 4 4 4 4
GET    /coach/teams/{pk}/lead/                             > > 3 3 + + + 4 4 4 4 4 4 3
GET    /led/{code}/                                        + + + 3 3 3 3 4 4 4 4 4 4 4
POST   /led/{code}/                                        + + > 3 3 3 3 4 4 4 4 4 4 4
GET    /coach/now/                                         > > 3 3 + + + 3 + 3 + 3 3 3
GET    /coach/people/{which}/                              > > 3 3 + + + 3 3 3 + 3 3 3

# The coach's team                                         N G A T C c H s S F B b U Z
GET    /coach/athletes/{pk}/                               > > 3 3 + + + 4 4 4 4 4 4 4
GET    /coach/athletes/{pk}/holds.csv                      > > 3 3 3 + + 4 4 4 4 4 4 4
GET    /coach/athletes/{pk}/packet.pdf                     > > 3 3 3 + + 4 4 4 4 4 4 4
GET    /coach/teams/{pk}/                                  > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/athletes.csv                      > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/poses/                            > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/poses.csv                         > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/season/                           > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/poster/                           > > 3 3 + + + 4 4 4 4 4 4 3

# What a team is asked, on pages                           N G A T C c H s S F B b U Z
GET    /coach/assignments/{pk}/                            > > 3 3 + + + 4 4 4 4 4 4 4
POST   /coach/assignments/{pk}/                            > > 3 3 > > > 4 4 4 4 4 4 4
POST   /coach/assignments/{pk}/end/                        > > 3 3 > > > 4 4 4 4 4 4 4
POST   /coach/assignments/{pk}/preview/                    > > 3 3 + + + 4 4 4 4 4 4 4
GET    /coach/take/{token}/                                > > 3 3 + + + 3 3 3 + 3 3 3
POST   /coach/take/{token}/                                > > 3 3 > > > 3 3 3 4 3 3 3
GET    /coach/teams/{pk}/assign/                           > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/assign/                           > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/assign/preview/                   > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/routines/                         > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/routines/{routine_id}/            > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/routines/{routine_id}/            > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/routines/{routine_id}/copy/       > > 3 3 > > > 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/routines/{routine_id}/hand-over/  > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/routines/{routine_id}/print/      > > 3 3 + + + 4 4 4 4 4 4 3

# Bringing people in, on pages                             N G A T C c H s S F B b U Z
GET    /coach/teams/new/                                   > > 3 3 3 3 3 3 3 3 3 3 3 +
POST   /coach/teams/new/                                   > > 3 3 3 3 3 3 3 3 3 3 3 >
POST   /coach/invitations/{pk}/close/                      > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/invitations/{pk}/resend/                     > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/members/{pk}/end/                            > > 3 3 > > > 4 4 4 4 4 4 4
POST   /coach/members/{pk}/nod/                            > > 3 3 > > > 4 4 4 4 4 4 4
POST   /coach/members/{pk}/reissue/                        > > 3 3 > > > 4 4 4 4 4 4 4
GET    /coach/teams/{pk}/invite/                           > > 3 3 + + + 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/invite/claims/                    > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/invite/code/                      > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/invite/list/                      > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/invite/mail/                      > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/invite/places/                    > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/invite/window/                    > > 3 3 > > > 4 4 4 4 4 4 3
GET    /coach/teams/{pk}/settings/                         > > 3 3 + + + 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/settings/                         > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/settings/breaks/                  > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/settings/breaks/{break_id}/end/   > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/settings/cover/                   > > 3 3 > > > 4 4 4 4 4 4 3
POST   /coach/teams/{pk}/settings/cover/end/               > > 3 3 > > > 4 4 4 4 4 4 3

# Figures                                                  N G A T C c H s S F B b U Z
GET    /api/v1/athletes/{pk}/progress/                     1 1 + 3 3 + + 4 4 4 4 4 4 4
GET    /api/v1/teams/{pk}/dashboard/                       1 1 3 3 + + + 4 4 4 4 4 4 3
GET    /api/v1/teams/{pk}/poses/                           1 1 3 3 + + + 4 4 4 4 4 4 3
"""

SIGNS = {200: "+", 201: "+", 202: "+", 204: "+", 302: ">", 400: "o", 401: "1", 403: "3", 404: "4", 409: "9"}
UNSAFE = {"PUT", "POST", "PATCH", "DELETE"}
# a mail program or a provider posts it, without cookies; its signed link, or its signature, is the proof
NEEDS_NO_TOKEN = {"/stop/{token}/", "/mail-events/"}


def rows_of(table, letters):
    """`{("GET", "/api/v1/me/"): {"N": "1", …}}`"""
    lines = [line.split() for line in table.splitlines() if line and not line.startswith("#")]
    return {(method, path): cells_of(signs, letters) for method, path, *signs in lines}


def cells_of(signs, letters):
    if signs[-1] == "…":
        return {**dict(zip(letters, signs[:-1], strict=False)), letters[-1]: signs[-2]}
    return dict(zip(letters, signs, strict=True))


ROWS = rows_of(TABLE, "".join(READERS))
LIBRARY_ROWS = rows_of(LIBRARY_TABLE, "NA")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), open_world() as made:
        sing(made, TRAP, but=ADDRESSES)
        yield made


def named(row):
    return " ".join(row)


def test_every_url_and_method_is_in_the_table():
    there, written = set(every_route()), set(ROWS) | set(LIBRARY_ROWS)
    assert there - written == set(), "not in the table"
    assert written - there == set(), "in the table, and not there"


@pytest.mark.parametrize("row", [row for row in ROWS if re.match(r"/coach/.*\{pk\}", row[1])], ids=named)
def test_at_a_coachs_door_a_stranger_an_athlete_of_the_team_and_another_coach(row):
    assert [ROWS[row][letter] for letter in "UTB"] == ["4", "3", "4"]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_who_gets_in(world, row):
    assert {letter: sign(world, letter, row) for letter in ROWS[row]} == ROWS[row]


@pytest.mark.parametrize("row", LIBRARY_ROWS, ids=named)
def test_the_librarys_doors_know_only_who_is_signed_in(world, row):
    assert {letter: sign(world, letter, row) for letter in LIBRARY_ROWS[row]} == LIBRARY_ROWS[row]


def sign(world, letter, row):
    code = answer_to(world, letter, *row).status_code
    return SIGNS.get(code, str(code))


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "GET" and ROWS[row].get("c", ROWS[row]["Z"]) == "+"], ids=named)
def test_one_factor_shows_nobody_elses_answer(world, settings, row):
    """Whichever door: without the second factor not a word of Ana's comes out of it (C12)."""
    settings.REQUIRE_MFA = True
    with transaction.atomic():
        no_health_contact(world)
        half = browser_of(world.people["Carla"], proofs=("password",))
        answer = ask(half, world, *row)
        transaction.set_rollback(True)
    assert answer.streaming or CANARY not in answer.content.decode(errors="replace")


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "GET" and "+" in [ROWS[row].get(letter) for letter in "AcZG"]], ids=named)
def test_what_is_somebodys_is_kept_by_no_cache_and_each_page_has_its_policy_and_runs_no_words(world, row):
    reader = next(letter for letter in "AcZG" if ROWS[row].get(letter) == "+")
    answer = answer_to(world, reader, *row)
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
        assert TRAP not in answer.content.decode()
        assert (answer.headers["X-Content-Type-Options"], answer.headers["Referrer-Policy"]) == ("nosniff", "same-origin")
    if ROWS[row]["N"] != "+":
        assert {"private", "no-store"} & set(answer.headers["Cache-Control"].split(", "))


def test_the_admin_is_closed_to_all_but_staff(world):
    staff = READERS["Z"].browser(world)
    others = {letter: reader.browser(world) for letter, reader in READERS.items() if letter != "Z"}
    for path in map(admin_path, admin_paths()):
        assert {letter for letter, other in others.items() if other.get(path).status_code not in (302, 403)} == set(), path
    assert staff.get("/admin/").status_code == 200


def admin_path(pattern):
    return filled(pattern, None)


def test_staff_need_their_second_factor_for_the_admin(world):
    half = browser_of(world.people["Zoe"], proofs=("password",))
    assert half.get("/admin/").status_code == 302


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] in UNSAFE and row[1] not in NEEDS_NO_TOKEN], ids=named)
def test_no_other_site_writes_by_a_persons_cookie(world, row):
    """Whoever is let in with a token of the page is refused without one (C17)."""
    for name in ("Ana", "Carla", "Hanna"):
        forged = ask(browser_of(world.people[name], enforce_csrf_checks=True), world, *row)
        assert forged.status_code in (401, 403), f"{name}: {forged.status_code}"
