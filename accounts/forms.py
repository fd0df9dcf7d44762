"""The forms of the joining page."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from accounts.models import User


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code or link"), max_length=300, widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    )

    def clean_code(self) -> str:
        """A whole link is as good as its code."""
        return str(self.cleaned_data["code"]).rpartition("#")[2].strip()


class JoinForm(CodeForm):
    """The code again, hidden, and what a new person says. A place taken from the roster has its name already."""

    place = forms.UUIDField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Your name"), max_length=80, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. Or leave it empty, and sign in by a code that we mail you each time."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget = forms.HiddenInput()

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        if password:
            validate_password(password, User(name=self.cleaned_data.get("name") or ""))
        return password
