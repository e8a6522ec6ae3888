"""Kills right after an entry was acknowledged: nothing may be lost, nothing unreadable."""
