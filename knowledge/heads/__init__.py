"""Classifier heads: their weights, the examples they learnt from, and how (``train.py``)."""
