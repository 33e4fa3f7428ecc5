"""Every public page and data file, one file a type: its filter set, list and detail."""
