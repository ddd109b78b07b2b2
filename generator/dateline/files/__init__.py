"""Files that people edit: YAML read strictly, and files that are there whole or not at all."""
