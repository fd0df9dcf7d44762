# Celery's shared tasks find their broker only if the app is there before the first task module.
from config.celery import app as celery_app

__all__ = ["celery_app"]
