"""What may go wrong, a family a module. A fault strikes, and is healed when `strike` returns, or goes on for a time that it names."""

from tests.chaos.faults import broker, database, disk, far_ends, processes
from tests.chaos.faults.fault import Fault

FAULTS: list[Fault] = [*processes.FAULTS, *broker.FAULTS, *database.FAULTS, *far_ends.FAULTS, *disk.FAULTS]
