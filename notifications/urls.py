from django.urls import include, path

from notifications.api import InboxViewSet, PushSubscriptionsView, PushSubscriptionView, PushTestView
from notifications.views import mail_events, stop

api = [
    path("notifications/", InboxViewSet.as_view({"get": "list"}), name="notifications"),
    path("notifications/<uuid:pk>/read/", InboxViewSet.as_view({"post": "read"}), name="notification-read"),
    path("me/push-subscriptions/", PushSubscriptionsView.as_view(), name="push-subscriptions"),
    path("me/push-subscriptions/test/", PushTestView.as_view(), name="push-test"),
    path("me/push-subscriptions/<uuid:pk>/", PushSubscriptionView.as_view(), name="push-subscription"),
]

pages = [
    path("mail-events/", mail_events, name="mail-events"),
    path("", include(([path("stop/<str:token>/", stop, name="stop")], "notifications"))),
]
