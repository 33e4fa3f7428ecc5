"""The register taken away: one file a format, all driven by the same filtered list."""
