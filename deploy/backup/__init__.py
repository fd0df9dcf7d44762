"""Backups that a restore was tried from: a base, every change since, both sealed with a key that is not in the database."""
