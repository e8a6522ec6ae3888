"""The headers that go with every file of the site: nothing from, and nothing to, another host."""

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; "  # Flutter sets style attributes
    "base-uri 'self'; "
    "form-action 'none'"
)
"""As far as a page can say it of itself; it does not bind the worker that runs Python."""

READING_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Of a page that is only read: it runs nothing."""

HEADERS = {
    # Only as a header does the policy bind the worker too, and can it forbid framing.
    "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # By itself, the page may have the kind of memory that Flutter's faster form wants.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    # Ask each time whether a file changed, so that a page never mixes two builds.
    "Cache-Control": "no-cache",
}
