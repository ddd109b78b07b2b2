"""The whole way, put together: articles of a site to its events, and single records for a pipe."""
