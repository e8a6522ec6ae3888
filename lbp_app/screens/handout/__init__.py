"""The hand-out: the therapist fills it in, and hands it over as a QR, a link or a page."""
