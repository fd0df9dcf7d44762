"""One text in every language, side by side: what is missing is seen beside what is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from poses.documents import Texts


class TextsWidget(forms.Widget):
    template_name = "poses/admin/texts.html"
    use_fieldset = True

    def __init__(self, rows: int = 2, max_length: int | None = None) -> None:
        super().__init__()
        self.rows, self.max_length = rows, max_length

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        texts = value or {}
        context["texts"] = [
            {"code": code, "language": label, "name": f"{name}.{code}", "words": texts.get(code, "")} for code, label in settings.LANGUAGES
        ]
        context |= {"rows": self.rows, "max_length": self.max_length, "is_written": any(texts.values())}
        return context

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        # Django looks for widgets' templates in its own folders alone, ours stand with the others
        return render_to_string(self.template_name, self.get_context(name, value, attrs))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Texts:
        """Only what is written: an empty box is a language that is missing, not a text that says nothing."""
        written = {code: data.get(f"{name}.{code}", "").replace("\r\n", "\n").strip() for code, _label in settings.LANGUAGES}
        return {code: words for code, words in written.items() if words}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(f"{name}.{code}" in data for code, _label in settings.LANGUAGES)


class TextsField(forms.Field):
    def __init__(self, *, label: Any, max_length: int, rows: int = 2, required: bool = True, help_text: Any = "") -> None:
        self.max_length = max_length
        super().__init__(label=label, required=required, help_text=help_text, widget=TextsWidget(rows, max_length))

    def clean(self, value: Any) -> Texts:
        texts: Texts = super().clean(value) or {}
        for code, words in texts.items():
            if len(words) > self.max_length:
                too_long = _("%(language)s: at most %(limit)d letters, this is %(length)d.")
                raise ValidationError(too_long, params={"language": code, "limit": self.max_length, "length": len(words)})
        return texts

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or {}) != (data or {})
