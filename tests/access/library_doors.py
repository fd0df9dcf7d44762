"""The doors of the library that signs people in: they know only who is signed in, and show only what is that person's.

The signs are those of the table of access; the columns are nobody, and Ana.
"""

from collections.abc import Iterator

LIBRARY_TABLE = """
# The pages                                                 N A
GET    /accounts/login/                                     + >
POST   /accounts/login/                                     + >
GET    /accounts/logout/                                    > +
POST   /accounts/logout/                                    > >
GET    /accounts/inactive/                                  + +
GET    /accounts/signup/                                    + >
POST   /accounts/signup/                                    + >
GET    /accounts/reauthenticate/                            > 3
POST   /accounts/reauthenticate/                            > 3
GET    /accounts/email/                                     > +
POST   /accounts/email/                                     > >
GET    /accounts/confirm-email/                             > >
GET    /accounts/password/change/                           > >
POST   /accounts/password/change/                           > >
GET    /accounts/password/set/                              > +
POST   /accounts/password/set/                              > +
GET    /accounts/password/reset/                            + +
POST   /accounts/password/reset/                            + +
GET    /accounts/login/code/confirm/                        > >
POST   /accounts/login/code/confirm/                        > >
GET    /accounts/password/reset/confirm/                    > >
POST   /accounts/password/reset/confirm/                    > >
GET    /accounts/password/reset/complete/                   > >
POST   /accounts/password/reset/complete/                   > >
GET    /accounts/password/reset/done/                       + +
GET    /accounts/login/code/                                + >
POST   /accounts/login/code/                                + >
GET    /accounts/2fa/                                       > +
GET    /accounts/2fa/authenticate/                          > >
POST   /accounts/2fa/authenticate/                          > >
GET    /accounts/2fa/reauthenticate/                        > 3
POST   /accounts/2fa/reauthenticate/                        > 3
GET    /accounts/2fa/totp/activate/                         > +
POST   /accounts/2fa/totp/activate/                         > +
GET    /accounts/2fa/totp/deactivate/                       > 4
POST   /accounts/2fa/totp/deactivate/                       > 4
GET    /accounts/2fa/recovery-codes/                        > 4
GET    /accounts/2fa/recovery-codes/generate/               > +
POST   /accounts/2fa/recovery-codes/generate/               > +
GET    /accounts/2fa/recovery-codes/download/               > 4
GET    /accounts/2fa/webauthn/                              > +
GET    /accounts/2fa/webauthn/add/                          > +
POST   /accounts/2fa/webauthn/add/                          > +
GET    /accounts/2fa/webauthn/reauthenticate/               > 3
POST   /accounts/2fa/webauthn/reauthenticate/               > 3
GET    /accounts/2fa/webauthn/keys/{pk}/remove/             > 4
POST   /accounts/2fa/webauthn/keys/{pk}/remove/             > 4
GET    /accounts/2fa/webauthn/keys/{pk}/edit/               > 4
POST   /accounts/2fa/webauthn/keys/{pk}/edit/               > 4
GET    /accounts/2fa/webauthn/login/                        > >
POST   /accounts/2fa/webauthn/login/                        > >
GET    /accounts/sessions/                                  > +
POST   /accounts/sessions/                                  > >

# A browser's client of the API                                     N A
GET    /api/v1/auth/browser/v1/config                               + +
GET    /api/v1/auth/browser/v1/auth/session                         1 +
DELETE /api/v1/auth/browser/v1/auth/session                         1 1
POST   /api/v1/auth/browser/v1/auth/reauthenticate                  1 o
POST   /api/v1/auth/browser/v1/auth/code/confirm                    9 9
POST   /api/v1/auth/browser/v1/auth/password/request                o o
GET    /api/v1/auth/browser/v1/auth/password/reset                  9 9
POST   /api/v1/auth/browser/v1/auth/password/reset                  9 9
POST   /api/v1/auth/browser/v1/auth/login                           o o
POST   /api/v1/auth/browser/v1/auth/signup                          o o
GET    /api/v1/auth/browser/v1/auth/email/verify                    9 9
POST   /api/v1/auth/browser/v1/auth/email/verify                    9 9
POST   /api/v1/auth/browser/v1/auth/email/verify/resend             9 9
POST   /api/v1/auth/browser/v1/auth/phone/verify                    9 9
POST   /api/v1/auth/browser/v1/auth/phone/verify/resend             9 9
POST   /api/v1/auth/browser/v1/auth/code/request                    o o
POST   /api/v1/auth/browser/v1/auth/code/resend                     9 9
POST   /api/v1/auth/browser/v1/account/password/change              1 o
GET    /api/v1/auth/browser/v1/account/email                        1 +
PUT    /api/v1/auth/browser/v1/account/email                        1 o
POST   /api/v1/auth/browser/v1/account/email                        9 o
PATCH  /api/v1/auth/browser/v1/account/email                        1 o
DELETE /api/v1/auth/browser/v1/account/email                        1 o
GET    /api/v1/auth/browser/v1/account/phone                        1 +
POST   /api/v1/auth/browser/v1/account/phone                        9 o
POST   /api/v1/auth/browser/v1/auth/2fa/authenticate                1 1
POST   /api/v1/auth/browser/v1/auth/2fa/reauthenticate              1 o
GET    /api/v1/auth/browser/v1/auth/webauthn/authenticate           1 1
POST   /api/v1/auth/browser/v1/auth/webauthn/authenticate           1 1
GET    /api/v1/auth/browser/v1/auth/webauthn/reauthenticate         1 +
POST   /api/v1/auth/browser/v1/auth/webauthn/reauthenticate         1 o
GET    /api/v1/auth/browser/v1/auth/webauthn/login                  + +
POST   /api/v1/auth/browser/v1/auth/webauthn/login                  o o
GET    /api/v1/auth/browser/v1/account/authenticators               1 +
GET    /api/v1/auth/browser/v1/account/authenticators/totp          1 4
POST   /api/v1/auth/browser/v1/account/authenticators/totp          1 o
DELETE /api/v1/auth/browser/v1/account/authenticators/totp          1 +
GET    /api/v1/auth/browser/v1/account/authenticators/recovery-codes 1 4
POST   /api/v1/auth/browser/v1/account/authenticators/recovery-codes 1 o
GET    /api/v1/auth/browser/v1/account/authenticators/webauthn      1 +
PUT    /api/v1/auth/browser/v1/account/authenticators/webauthn      1 o
POST   /api/v1/auth/browser/v1/account/authenticators/webauthn      1 o
DELETE /api/v1/auth/browser/v1/account/authenticators/webauthn      1 o
GET    /api/v1/auth/browser/v1/auth/sessions                        1 +
DELETE /api/v1/auth/browser/v1/auth/sessions                        1 o
"""
REFRESH = "POST /api/v1/auth/app/v1/tokens/refresh o o"


def of_apps(table: str) -> Iterator[str]:
    """An app's doors heed no cookie, so that there Ana, who came by one, is nobody."""
    for line in table.splitlines():
        if "/auth/browser/" in line:
            method, path, as_nobody, _as_ana = line.split()
            yield f"{method} {path.replace('/browser/', '/app/')} {as_nobody} {as_nobody}"
    yield REFRESH


LIBRARY_TABLE += "\n".join(of_apps(LIBRARY_TABLE))
