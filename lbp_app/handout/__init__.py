"""The hand-out: what a therapist sets up for a patient, and the code that carries it there."""
