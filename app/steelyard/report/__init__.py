"""Everything that leaves the program: the brief, records, tables and pictures. No Qt."""
