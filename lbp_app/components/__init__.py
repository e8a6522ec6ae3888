"""Parts used by more than one screen."""
