from django.urls import path
from rest_framework.routers import SimpleRouter

from poses.api import PoseViewSet
from poses.views import figure, review

router = SimpleRouter()
router.register("poses", PoseViewSet, basename="pose")

api = [
    path("poses/<slug:slug>/figures/<path:name>.svg", figure, name="pose-figure"),
    *router.urls,
]

pages = [
    path("review/<str:token>/", review, name="review"),
]
