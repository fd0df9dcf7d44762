"""CEL on the server. What is neither true nor false is a fault, and never passes for an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from cel_expr_python import cel

# an expression met something it was not written for
FAULT: Final = object()
NO_VALUE: Final = (cel.Type.ERROR, cel.Type.UNKNOWN)
CONDITION: Final = (cel.Type.BOOL, cel.Type.DYN)


class BadExpression(ValueError):
    """An expression that does not compile, or that could never be a yes or a no."""


class Language:
    """Where expressions are compiled, once. Every name an expression may use is declared here."""

    def __init__(self, names: Iterable[str]) -> None:
        self.environment = cel.NewEnv(variables=dict.fromkeys(names, cel.Type.DYN))

    def compile(self, text: str) -> Any:
        try:
            return self.environment.compile(text)
        except Exception as error:
            raise BadExpression(f"{text}: {error}") from error

    def values(self, texts: Sequence[str]) -> Batch:
        return Batch(self, texts)

    def conditions(self, texts: Sequence[str]) -> Batch:
        for text in texts:
            if self.compile(text).return_type() not in CONDITION:
                raise BadExpression(f"{text}: neither yes nor no")
        return Batch(self, texts, yes_or_no=True)

    def bind(self, values: Mapping[str, Any]) -> Any:
        """What the names mean for one report; made once and shared by many expressions."""
        return self.environment.Activation(values)


class Batch:
    """Expressions that are asked together: one call for all, and only after a fault one by one, to find where it was."""

    def __init__(self, language: Language, texts: Sequence[str], *, yes_or_no: bool = False) -> None:
        self.each = [language.compile(text) for text in texts]
        self.all = language.compile("[" + ", ".join(f"({text})" for text in texts) + "]")
        self.yes_or_no = yes_or_no

    def answers(self, bound: Any) -> list[Any]:
        """The plain values in order, with FAULT where there is none, or no yes or no where one is asked for."""
        together = plain(self.all, bound)
        answers = [plain(expression, bound) for expression in self.each] if together is FAULT else together
        return [FAULT if self.yes_or_no and type(answer) is not bool else answer for answer in answers]


def plain(expression: Any, bound: Any) -> Any:
    answer = expression.eval(bound)
    # the library raises nothing: an error is a value, a text, and would count as true
    return FAULT if answer.type() in NO_VALUE else answer.plain_value()
