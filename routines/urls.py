from django.urls import path
from rest_framework.routers import SimpleRouter

from routines.api import AssignmentViewSet, RoutineViewSet, TeamsDoor
from routines.views import plan, routine, sharing, teams

router = SimpleRouter(use_regex_path=False)
router.register("routines", RoutineViewSet, basename="routine")
router.register("assignments", AssignmentViewSet, basename="assignment")

api = [path("teams/", TeamsDoor.as_view(), name="teams"), *router.urls]

pages = [*teams.urls, *plan.urls, *routine.urls, *sharing.urls]
