from django.urls import path
from rest_framework.routers import SimpleRouter

from poses.api import PoseViewSet
from poses.serving import medium, thumbnail
from poses.views import figure, review

router = SimpleRouter()
router.register("poses", PoseViewSet, basename="pose")

api = [
    path("poses/<slug:slug>/figures/<path:name>.svg", figure, name="pose-figure"),
    path("poses/media/<str:file>", medium, name="pose-medium"),
    path("poses/media/<str:file>/thumbnail", thumbnail, name="pose-thumbnail"),
    *router.urls,
]

pages = [
    path("review/<str:token>/", review, name="review"),
]
