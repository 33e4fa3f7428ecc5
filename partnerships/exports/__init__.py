"""Records as files: one module a format."""
