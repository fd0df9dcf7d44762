"""A minor's cases, for the guardian who said yes: masked as for a coach, and each reading in the minor's log (GUI:S32)."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotAuthenticated, PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import Guardian
from accounts.permissions import GuardianAuthentication, IsBoundGuardian
from accounts.services.audit import record_read
from athletes.models import Alert, Comment
from athletes.own_cases import cases_of, guarded_case_json, guarded_cases_json
from athletes.serializers.alerts import AlertSerializer
from athletes.serializers.comments import OwnCommentSerializer
from athletes.serializers.own_cases import GuardianAttestSerializer
from athletes.services.attesting import attest_as_guardian
from notifications import clock
from notifications.rest import with_etag

Row = TypeVar("Row", bound=Model)


class GuardianReads(GenericAPIView[Row]):
    """A door for the guardian who said yes."""

    authentication_classes = (GuardianAuthentication,)
    permission_classes = (IsBoundGuardian,)

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        super().initial(request, *args, **kwargs)
        if not Guardian.objects.consenting().filter(pk=self.guardian.pk).exists():
            raise PermissionDenied(_("You have not said yes, so nothing is shared with you."), "consent_needed")

    @property
    def guardian(self) -> Guardian:
        if not isinstance(self.request.auth, Guardian):
            raise NotAuthenticated
        return self.request.auth


class GuardedCasesDoor(GuardianReads[Alert]):
    queryset = Alert.objects.none()  # for the schema

    def get_queryset(self) -> QuerySet[Alert]:
        return cases_of(self.guardian.minor)


class GuardedCases(GuardedCasesDoor):
    @extend_schema(operation_id="guarded_cases_list", responses=AlertSerializer(many=True))
    def get(self, request: Request) -> Response:
        at = clock.now()
        page = self.paginate_queryset(self.get_queryset()) or []
        record_read(reader=self.guardian.person, athlete=self.guardian.minor, action="guardian.cases.read", at=at)
        return with_etag(request, self.get_paginated_response(guarded_cases_json(page, at)).data)


class GuardedComments(GuardianReads[Comment]):
    """What coaches wrote to the minor, newest first: open and transparent (GUI:S32). Reading it marks nothing as seen by the minor."""

    queryset = Comment.objects.none()  # for the schema

    def get_queryset(self) -> QuerySet[Comment]:
        return Comment.objects.filter(athlete=self.guardian.minor).select_related("author", "check_in")

    @extend_schema(operation_id="guarded_comments_list", responses=OwnCommentSerializer(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(self.get_queryset()) or []
        record_read(reader=self.guardian.person, athlete=self.guardian.minor, action="guardian.comments.read", at=clock.now())
        return with_etag(request, self.get_paginated_response(OwnCommentSerializer(page, many=True).data).data)


class GuardianAttest(GuardedCasesDoor):
    """For a minor the guardian states on which day a health professional agreed to a return."""

    @extend_schema(request=GuardianAttestSerializer, responses=AlertSerializer)
    def post(self, request: Request) -> Response:
        shape = GuardianAttestSerializer(data=request.data)
        shape.is_valid(raise_exception=True)
        alert, at = get_object_or_404(self.get_queryset(), pk=shape.validated_data["alert"]), clock.now()
        attest_as_guardian(alert=alert, guardian=self.guardian, seen_on=shape.validated_data["on"], at=at)
        return Response(guarded_case_json(self.get_queryset().get(pk=alert.pk), at))


urls = [
    path("guardian/cases/", GuardedCases.as_view(), name="guardian-cases"),
    path("guardian/comments/", GuardedComments.as_view(), name="guardian-comments"),
    path("guardian/attest/", GuardianAttest.as_view(), name="guardian-attest"),
]
