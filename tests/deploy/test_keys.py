"""Keys are made once, stay the same and are nobody else's to read."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from deploy.local.keys import P256_ORDER, read_keys, write_private


def test_it_works(tmp_path):
    first = read_keys(tmp_path)
    assert read_keys(tmp_path) == first
    assert set(first) == {"SECRET_KEY", "FIELD_KEYS", "VAPID_PRIVATE_KEY"}
    assert len(first["SECRET_KEY"]) >= 50
    name, _, key = first["FIELD_KEYS"].partition(":")
    assert (name, len(base64.b64decode(key))) == ("1", 32)


def test_the_push_key_is_a_key_of_its_curve(tmp_path):
    number = int.from_bytes(base64.urlsafe_b64decode(read_keys(tmp_path)["VAPID_PRIVATE_KEY"] + "="), "big")
    assert 0 < number < P256_ORDER
    assert ec.derive_private_key(number, ec.SECP256R1()).private_numbers().private_value == number


def test_only_the_owner_reads_them(tmp_path):
    read_keys(tmp_path)
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_keys_that_cannot_be_read_are_not_made_anew(tmp_path):
    """Other keys would make every encrypted answer unreadable for good."""
    (tmp_path / "keys.json").write_text("{ half")
    with pytest.raises(json.JSONDecodeError):
        read_keys(tmp_path)
    assert (tmp_path / "keys.json").read_text() == "{ half"


def test_all_or_nothing(tmp_path):
    write_private(tmp_path / "keys.json", "first")
    write_private(tmp_path / "keys.json", "second")
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]
