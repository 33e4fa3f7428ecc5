"""Which records of a list bear which code, as bitmaps held in memory for one version of the data.

A filter, its count and the count beside every choice are then ANDs of whole numbers, exact and about as
quick for a hundred thousand records as for a thousand. See docs/decisions/0009.
"""
