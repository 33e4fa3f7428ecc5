"""Finding records by words: one index and one ranking, whichever database holds it.

`words` cuts text into tokens, `documents` says what each record is found by, `index` keeps that in line
with the records, `query` reads what was typed, `engine` asks the database, `find` ranks and explains.
"""
