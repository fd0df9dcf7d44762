"""The inbox, and the browsers a person may be rung on."""

from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, status
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from notifications import clock, services
from notifications.models import Channel, Notification, PushSubscription
from notifications.rest import LocalCounts
from notifications.serializers import (
    NotificationSerializer,
    PushSubscriptionSerializer,
    PushSubscriptionsSerializer,
    RungSerializer,
)


class InboxViewSet(mixins.ListModelMixin, GenericViewSet[Notification]):
    """What a person has been told, newest first. Nobody has another's inbox, so another's message is simply not there."""

    serializer_class = NotificationSerializer
    scope = "notifications"  # what a personal token needs

    def get_queryset(self) -> QuerySet[Notification]:
        return Notification.objects.in_inbox_of(self.request.user.pk)

    @extend_schema(request=None, responses=NotificationSerializer)
    def read(self, request: Request, pk: UUID) -> Response:
        """The first reading counts; repeating it changes nothing."""
        notification = services.mark_read(notification=self.get_object(), now=clock.now())
        return Response(self.get_serializer(notification).data)


class PushSubscriptionsView(APIView):
    @extend_schema(responses=PushSubscriptionsSerializer)
    def get(self, request: Request) -> Response:
        """The key to subscribe with, and the browsers that did."""
        own = PushSubscription.objects.filter(user=request.user.pk).order_by("created_at")
        return Response(PushSubscriptionsSerializer({"results": own}).data)

    @extend_schema(
        request=PushSubscriptionSerializer,
        responses={
            200: PushSubscriptionSerializer,
            201: OpenApiResponse(PushSubscriptionSerializer, description="A browser that was not known before"),
        },
    )
    def post(self, request: Request) -> Response:
        """Ring this browser. The endpoint tells browsers apart, so repeating it renews its keys."""
        shape = PushSubscriptionSerializer(data=request.data)
        shape.is_valid(raise_exception=True)
        told = shape.validated_data
        subscription, is_new = services.subscribe_to_push(
            user=request.user,
            endpoint=told["endpoint"],
            p256dh=told["keys"]["p256dh"],
            auth=told["keys"]["auth"],
            now=clock.now(),
            subscription_id=told.get("id"),
        )
        answer = PushSubscriptionSerializer(subscription).data
        return Response(answer, status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)


class PushSubscriptionView(APIView):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, pk: UUID) -> Response:
        """Ring this browser no more."""
        subscription = get_object_or_404(PushSubscription.objects.filter(user=request.user.pk), pk=pk)
        services.unsubscribe_from_push(subscription=subscription)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PushTestThrottle(LocalCounts):
    """A person testing a phone rings it a few times, not a few hundred."""

    rate = "6/min"
    scope = "push_test"

    def get_cache_key(self, request: Request, view: APIView) -> str:
        return f"push_test:{request.user.pk}"


class PushTestView(APIView):
    throttle_classes = [PushTestThrottle]

    @extend_schema(request=None, responses={202: RungSerializer})
    def post(self, request: Request) -> Response:
        """Ring every browser of mine now. The answer says how many that are."""
        test = services.test_push(user=request.user, now=clock.now())
        rung = test.deliveries.filter(channel=Channel.WEB_PUSH).count()
        return Response({"browsers": rung}, status.HTTP_202_ACCEPTED)
