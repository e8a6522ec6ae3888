"""Entry point: Flet's packagers look for it at the root."""

from lbp_app.app import run

if __name__ == "__main__":
    run()
