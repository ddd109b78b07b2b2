"""YAML in, YAML out: strict reading with positions, writing for people, the merge with human edits, and checks."""
