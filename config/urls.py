"""The site map. Each app names its doors in `api` and its pages in `pages`; what belongs to nobody in particular stands here."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import TemplateView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from accounts import urls as accounts
from accounts.admin.library import take_over
from athletes import urls as athletes
from config import health, status
from config.metrics import metrics
from notifications import urls as notifications
from poses import urls as poses
from routines import urls as routines

take_over(admin.site)

api: list[URLPattern | URLResolver] = [
    # doors are tried in this order: first what every athlete's phone knocks at each day
    *athletes.api,
    *poses.api,
    *routines.api,
    *accounts.api,
    *notifications.api,
    path("auth/", include("allauth.headless.urls")),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
]

urlpatterns = [
    path("api/v1/", include(api)),
    path("", TemplateView.as_view(template_name="home.html"), name="home"),
    path("accounts/", include("allauth.urls")),
    *accounts.pages,
    *routines.pages,
    *poses.pages,
    *athletes.pages,
    *notifications.pages,
    path("admin/status/", admin.site.admin_view(status.page), name="status"),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("metrics", metrics, name="metrics"),
]

handler400 = "config.exceptions.bad_request"
handler403 = "config.exceptions.permission_denied"
handler404 = "config.exceptions.not_found"
handler500 = "config.exceptions.server_error"
