"""Whosaid: who claimed what, about whom, when, and through which outlet."""
