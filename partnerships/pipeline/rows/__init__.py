"""Rows of the register's tables, one instrument, contact or visit each, as drafts. Plain values only."""
