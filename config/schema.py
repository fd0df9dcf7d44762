"""What the generator of the OpenAPI document cannot see: every door may answer with a problem, and every read with 304."""

from typing import Any

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "urn:lumbar: and a code that stays the same."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": {"pointer": {"type": "string"}, "code": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
    "additionalProperties": True,
}
ANSWERS = {
    "400": "The request could not be read, or a field was not accepted.",
    "401": "Not signed in.",
    "403": "Within reach, in another role; or a second factor, a consent or a scope is missing.",
    "404": "Not there, or not within reach.",
    "405": "No such method here.",
    "406": "Not in that form.",
    "409": "Something else is stored under this id, or the state does not allow it.",
    "412": "Changed since it was read.",
    "413": "Larger than 256 KiB.",
    "415": "Not JSON.",
    "429": "Too many requests; Retry-After says when.",
    "503": "The database did not answer. Nothing was stored.",
}


def local_times(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A drf-spectacular postprocessing hook: a time of day is each person's own, so it has no offset, and RFC 3339's `time` demands one."""
    for schema in result["components"]["schemas"].values():
        for field in schema.get("properties", {}).values():
            if field.get("format") == "time":
                del field["format"]
                field["pattern"] = r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"
    return result


def document_problems(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A drf-spectacular postprocessing hook."""
    result["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    body = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for methods in result["paths"].values():
        for method, operation in methods.items():
            for code, words in ANSWERS.items():
                operation["responses"].setdefault(code, {"description": words, "content": body})
            if method == "get":
                operation["responses"].setdefault("304", {"description": "Not changed since that ETag."})
    return result
