"""What may go wrong, a family a module. A fault strikes, lasts as long as it lasts, and is healed when `strike` returns."""

from tests.chaos.faults import broker, database, disk, far_ends, processes
from tests.chaos.faults.fault import Fault

FAULTS: list[Fault] = [*processes.FAULTS, *broker.FAULTS, *database.FAULTS, *far_ends.FAULTS, *disk.FAULTS]
