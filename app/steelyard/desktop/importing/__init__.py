"""The import of a table: paste, drop or file, a dialog that shows how it is read, and what comes of it."""
