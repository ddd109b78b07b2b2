"""What holds for all tests."""

import signal

from hypothesis import settings

# How long an example takes says more of the machine, and of what else it does, than of the program.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

# A shell that runs the tests in the background has them ignore interrupts, and so would what they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
