import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

# every door is read now and not by the first who knocks; what a start leaves in memory is never looked through for waste again
_ = get_resolver().url_patterns
gc.collect()
gc.freeze()
