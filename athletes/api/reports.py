"""The doors of a symptom report."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Organisation, User
from accounts.permissions import has_second_factor
from accounts.services.audit import record_read, record_reads
from athletes.access import hidden_from, reads_detail, reports_for, teams_with_detail_for, unmasked_for
from athletes.api.writing import put_once
from athletes.models import Alert, Pause, SymptomReport
from athletes.serializers.reports import (
    FollowUpSerializer,
    OneReportSerializer,
    ReadReportSerializer,
    ReportSerializer,
    StoredReportSerializer,
)
from athletes.services.reports import complete_report, report_symptom
from athletes.shapes import answered_json, report_json
from notifications import clock
from notifications.rest import ReportThrottle, with_etag
from routines.permissions import signed_in
from routines.rules import local_day, zone_named


def answered(report: SymptomReport) -> dict[str, Any]:
    """The athlete's own view of the report and what it led to now."""
    report = SymptomReport.objects.select_related("athlete", "pose", "variant").prefetch_related("follow_ups").get(pk=report.pk)
    alert = Alert.objects.open().filter(athlete=report.athlete, pose=report.pose).select_related("acknowledged_by").first()
    today = local_day(clock.now(), zone_named(report.athlete.time_zone))
    running = Pause.objects.holding_on(today).filter(athlete=report.athlete).select_related("pose")
    country = report.athlete.country or Organisation.objects.values_list("country", flat=True).first() or ""
    return answered_json(report, alert, running, country)


class ReportsByAthlete(filters.FilterSet):
    athlete = filters.UUIDFilter(field_name="athlete_id")


@extend_schema(responses=ReadReportSerializer(many=True))
class Reports(GenericAPIView[SymptomReport]):
    """Reports of athletes whose detail is the reader's to see; each reading is in the athlete's access log."""

    queryset = SymptomReport.objects.none()
    filterset_class = ReportsByAthlete
    scope = "reports"

    def get_queryset(self) -> QuerySet[SymptomReport]:
        return reports_for(self.reader).exclude(athlete=self.reader).select_related("pose", "variant").prefetch_related("follow_ups")

    @property
    def reader(self) -> User:
        return signed_in(self.request)

    def get(self, request: Request) -> Response:
        self.refuse_who_answers_for_nobody()
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        athletes = [report.athlete_id for report in page]
        unmasked = unmasked_for(self.reader, athletes)
        record_reads(reader=self.reader, athletes=list(dict.fromkeys(athletes)), action="reports.read", at=clock.now())
        shown = [report_json(report, is_masked=report.athlete_id not in unmasked) for report in page]
        return with_etag(request, self.get_paginated_response(shown).data)

    def refuse_who_answers_for_nobody(self) -> None:
        if not User.objects.coached_by(self.reader).exists():
            raise PermissionDenied
        if not has_second_factor(self.request):
            raise PermissionDenied(_("Sign in with your second factor first."), "second_factor_required")
        if not teams_with_detail_for(self.reader).exists():
            raise PermissionDenied(_("This team's health contact reads the reports."), "health_contact_only")


class OneReport(APIView):
    """An athlete's own report: sent once, read by who may."""

    throttle_classes = (ReportThrottle,)
    scope = "reports"

    @extend_schema(request=ReportSerializer, responses={200: StoredReportSerializer, 201: StoredReportSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        return put_once(request, ReportSerializer, report_symptom, answered, athlete=signed_in(request), report_id=pk)

    @extend_schema(responses=OneReportSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        reader = signed_in(request)
        reached = SymptomReport.objects.within_reach_of(reader).exclude(hidden_from(reader, "received_at"))
        report = reached.filter(pk=pk).first()
        if report is None:
            raise Http404
        if report.athlete_id == reader.pk:
            return with_etag(request, answered(report))
        return with_etag(request, self.shown_to(reader, report))

    def shown_to(self, reader: User, report: SymptomReport) -> dict[str, Any]:
        if not reads_detail(reader, report.athlete_id):
            raise PermissionDenied(*why_not(reader, report.athlete_id))
        if not has_second_factor(self.request):
            raise PermissionDenied(_("Sign in with your second factor first."), "second_factor_required")
        record_read(reader=reader, athlete=report.athlete, action="report.read", about=report.pk, at=clock.now())
        return report_json(report, is_masked=report.athlete_id not in unmasked_for(reader, [report.athlete_id]))


def why_not(reader: User, athlete: UUID) -> tuple[Any, str]:
    """A coach beside a health contact learns whose reading it is; everybody else only that it is not theirs."""
    if User.objects.cared_for_by(reader).filter(pk=athlete).exists():
        return _("This team's health contact reads the reports."), "health_contact_only"
    return _("You may not do this."), "permission_denied"


class FollowUpOfReport(APIView):
    """What came after the two quiet minutes, once."""

    throttle_classes = (ReportThrottle,)
    scope = "reports"

    @extend_schema(request=FollowUpSerializer, responses={200: StoredReportSerializer, 201: StoredReportSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        report = SymptomReport.objects.filter(pk=pk, athlete=signed_in(request)).select_related("athlete", "pose", "variant").first()
        if report is None:
            raise Http404
        return put_once(
            request, FollowUpSerializer, complete_report, lambda row: answered(row.report), athlete=signed_in(request), report=report
        )


urls = [
    path("symptom-reports/", Reports.as_view(), name="symptom-reports"),
    path("symptom-reports/<uuid:pk>/", OneReport.as_view(), name="symptom-report"),
    path("symptom-reports/<uuid:pk>/follow-up/", FollowUpOfReport.as_view(), name="symptom-report-follow-up"),
]
