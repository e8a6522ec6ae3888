"""The places a log can be kept; import the one for the platform from its own module."""
