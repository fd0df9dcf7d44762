from rest_framework.routers import SimpleRouter

from routines.api import AssignmentViewSet, RoutineViewSet

router = SimpleRouter(use_regex_path=False)
router.register("routines", RoutineViewSet, basename="routine")
router.register("assignments", AssignmentViewSet, basename="assignment")

api = [*router.urls]
