"""The desk's own pages: articles brought in and reviewed, records merged and split, loads taken back."""
