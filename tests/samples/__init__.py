"""Articles of our own with their gold, and what the program finds in them: the gate of extraction's quality."""
