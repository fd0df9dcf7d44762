"""The site map. Each app names its doors in `api` and its pages in `pages`; what belongs to nobody in particular stands here."""

from importlib import import_module
from importlib.util import find_spec

from django.contrib import admin
from django.urls import include, path
from django_prometheus.exports import ExportToDjangoView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from config import health

APPS = [name for name in ("notifications", "poses", "accounts", "routines", "athletes") if find_spec(f"{name}.urls")]
doors = [import_module(f"{name}.urls") for name in APPS]

urlpatterns = [
    path("api/v1/", include([pattern for door in doors for pattern in getattr(door, "api", [])])),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/v1/docs/", SpectacularSwaggerView.as_view(url_name="schema"), name="docs"),
    path("api/v1/auth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("metrics", ExportToDjangoView, name="metrics"),
    path("admin/", admin.site.urls),
    *[pattern for door in doors for pattern in getattr(door, "pages", [])],
]

handler400 = "config.exceptions.bad_request"
handler403 = "config.exceptions.permission_denied"
handler404 = "config.exceptions.not_found"
handler500 = "config.exceptions.server_error"
