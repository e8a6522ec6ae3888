"""Plan: the complaint, the moments of care, and whom to call."""
