"""What the pages of this room share."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import Team
from poses.services import ShownPose, read_poses
from routines.models import Routine


def routine_in(team: Team, pk: UUID) -> Routine:
    """One of the team's, or of the library."""
    return get_object_or_404(Routine.objects.with_steps().filter(Q(team=None) | Q(team=team)), pk=pk)


def poses_in_words(request: HttpRequest) -> dict[str, ShownPose]:
    return {pose.slug: pose for pose in read_poses(locale=getattr(request, "LANGUAGE_CODE", "en"))}


def uuid_from(text: str) -> UUID:
    """An id out of a form; what is none is the id of nothing."""
    try:
        return UUID(text)
    except ValueError as fault:
        raise Http404 from fault
