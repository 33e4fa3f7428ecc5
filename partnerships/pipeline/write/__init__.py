"""Writes claims, then the columns and child rows that they settle. Only this step knows the models."""
