"""Learn: the list of topics, and one topic."""
