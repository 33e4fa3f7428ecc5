"""From claims to what a reader sees: facts, their footnotes, and the passages of a text."""
