"""The bot in groups: what it looks at, what it says there, and who may tell it what to do."""
