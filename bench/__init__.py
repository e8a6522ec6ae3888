"""How much the site costs a patient: bytes and time, beside a stock Flet site; `make bench`."""
