"""Uw rug / Your back: education, diary and follow-up for low back pain and LRS."""

__version__ = "0.1.0"
