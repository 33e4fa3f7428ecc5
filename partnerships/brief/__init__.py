"""The brief for a visit: one list of plain blocks, which a page, a PDF and a Word file show alike."""
