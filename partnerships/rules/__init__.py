"""What must hold across rows, as named functions: see each file."""
