"""More: settings, about the app, and the reader's data: backup, moving, deleting."""
