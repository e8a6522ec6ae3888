"""The site: building it into `build/site`, and serving that folder on this machine."""
