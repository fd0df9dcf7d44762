"""Scripts sign in by a personal token; its scopes are checked before any permission."""

from knox.auth import TokenAuthentication


class PersonalTokenAuthentication(TokenAuthentication):
    pass
