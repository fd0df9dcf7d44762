"""A coach's comments on a check-in: written by who reads the check-in, read by the athlete and a minor's guardian."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import Guardian
from accounts.permissions import GuardianAuthentication, HasSecondFactor, has_second_factor
from accounts.services.audit import record_read
from athletes.access import hidden_from, reads_detail
from athletes.models import CheckIn, Comment
from athletes.serializers.comments import CommentSerializer, OwnCommentSerializer, StoredCommentSerializer
from athletes.services.comments import mark_seen, write_comment
from notifications import clock
from notifications.rest import with_etag
from routines.permissions import signed_in


class Comments(GenericAPIView[Comment]):
    authentication_classes = (GuardianAuthentication, *GenericAPIView.authentication_classes)
    serializer_class = CommentSerializer
    queryset = Comment.objects.none()
    scope = "practice"

    @extend_schema(responses=StoredCommentSerializer(many=True))
    def get(self, request: Request, pk: UUID) -> Response:
        """Newest first. Shown to the athlete, they count as read."""
        check_in = self.check_in_of_minor(pk) if isinstance(request.auth, Guardian) else self.check_in(pk)
        page = self.paginate_queryset(check_in.comments.select_related("author")) or []
        answer = with_etag(request, self.get_paginated_response(StoredCommentSerializer(page, many=True).data).data)
        self.note_reading(check_in)
        return answer

    @extend_schema(request=CommentSerializer, responses={200: StoredCommentSerializer, 201: StoredCommentSerializer})
    def post(self, request: Request, pk: UUID) -> Response:
        if isinstance(request.auth, Guardian):
            raise PermissionDenied
        check_in, author = self.check_in(pk), signed_in(request)
        if author.pk == check_in.athlete_id:
            raise PermissionDenied
        said = CommentSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        given = said.validated_data
        comment, is_new = write_comment(check_in=check_in, author=author, text=given["text"], comment_id=given.get("id"), at=clock.now())
        return Response(StoredCommentSerializer(comment).data, status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)

    def check_in(self, pk: UUID) -> CheckIn:
        """The own one, or one whose answers this person reads."""
        reader = signed_in(self.request)
        check_in = CheckIn.objects.within_reach_of(reader).filter(pk=pk).select_related("athlete").first()
        if check_in is None:
            raise Http404
        if check_in.athlete_id == reader.pk:
            return check_in
        if not reads_detail(reader, check_in.athlete_id):
            raise PermissionDenied
        if not has_second_factor(self.request):
            raise PermissionDenied(HasSecondFactor.message, HasSecondFactor.code)
        return check_in

    def check_in_of_minor(self, pk: UUID) -> CheckIn:
        """What is written to a minor, the guardian reads on the own device (GUI:S32)."""
        guardian: Any = self.request.auth
        check_in = CheckIn.objects.filter(pk=pk, athlete=guardian.minor_id).select_related("athlete").first()
        if check_in is None:
            raise Http404
        if not guardian.is_on_own_device or guardian.consented_at is None or guardian.withdrawn_at is not None:
            raise PermissionDenied
        return check_in

    def note_reading(self, check_in: CheckIn) -> None:
        at = clock.now()
        if self.request.user == check_in.athlete:
            mark_seen(check_in=check_in, at=at)
        else:
            record_read(reader=signed_in(self.request), athlete=check_in.athlete, action="comments.read", about=check_in.pk, at=at)


class OwnComments(GenericAPIView[Comment]):
    """What coaches wrote to oneself, newest first. Reading the list marks nothing: that is for the session's own door."""

    queryset = Comment.objects.none()  # for the schema
    scope = "practice"

    def get_queryset(self) -> QuerySet[Comment]:
        athlete = signed_in(self.request)
        return Comment.objects.filter(athlete=athlete).exclude(hidden_from(athlete, "written_at")).select_related("author", "check_in")

    @extend_schema(operation_id="own_comments_list", responses=OwnCommentSerializer(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        return with_etag(request, self.get_paginated_response(OwnCommentSerializer(page, many=True).data).data)


urls = [
    path("check-ins/<uuid:pk>/comments/", Comments.as_view(), name="comments"),
    path("me/comments/", OwnComments.as_view(), name="own-comments"),
]
