"""Today: the screen of every day, and its parts."""
