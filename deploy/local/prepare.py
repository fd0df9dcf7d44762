"""Several commands of manage.py in one process, since starting Django takes longer than most of them.

python -m deploy.local.prepare migrate load_poses
"""

import sys

import django
from django.core.management import call_command


def main(names: list[str]) -> None:
    django.setup()
    for name in names:
        print(f"-- {name}", flush=True)
        call_command(name, *(["--no-input"] if name in {"migrate", "collectstatic"} else []))


if __name__ == "__main__":
    main(sys.argv[1:])
