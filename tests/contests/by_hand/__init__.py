"""The six contests computed from the words of their regulations, a module each.

Nothing here reads contest.yaml or shares a table with konkurs: numbers stand where the regulation's sentence is turned into Python.
"""
