"""Small pictures as figures worked out on the server: a template draws them as SVG, with a table beside."""
