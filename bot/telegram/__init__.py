"""Irisward on Telegram."""

import os

# the library's coming way of giving durations; the old one warns at every use
os.environ.setdefault("PTB_TIMEDELTA", "true")
