"""Makes the gazetteer in fixtures/ from pinned source tables and the corrections beside it."""
