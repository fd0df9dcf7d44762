from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"

    def ready(self) -> None:
        from notifications import checks, tracing  # noqa: F401  registers the deployment checks

        if tracing.is_on():
            from notifications.tracing import exporting

            exporting.start()
