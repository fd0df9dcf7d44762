"""When to get medical help: for everybody, signed in or not, whatever is paused (safety.md F)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.models import Organisation, User
from athletes.models import Ruleset
from athletes.packet import thresholds
from athletes.rules.advice import disclaimer, emergency_numbers, red_flag_list
from athletes.rules.ruleset import published_ruleset
from athletes.rulesets import ruleset_in_force
from athletes.words import THRESHOLDS


@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    """The list, the numbers of the reader's country or else of the organisation's, and who has looked at the rules."""
    own = request.user.country if isinstance(request.user, User) else ""
    country = own or Organisation.objects.values_list("country", flat=True).first()
    locale = get_language() or "en"
    # a look at an older version is no look at these rules
    reviewed = Ruleset.objects.exclude(reviewed_by="").filter(version=published_ruleset().version).order_by("-valid_from").first()
    words = {
        "signs": red_flag_list(locale),
        "numbers": emergency_numbers(country),
        "disclaimer": disclaimer(country=country, locale=locale),
        "reviewed": reviewed,
        "thresholds": [(THRESHOLDS[each["name"]], each["value"], each["here"]) for each in thresholds(ruleset_in_force().thresholds)],
    }
    return render(request, "athletes/safety.html", words)


urls = [path("safety/", safety, name="safety")]
