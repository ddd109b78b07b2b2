"""Where the gazetteer's places come from: one module per package, each a function that gives entries."""
