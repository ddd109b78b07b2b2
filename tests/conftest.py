"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says more of the machine, and of what else it does, than of the program.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
