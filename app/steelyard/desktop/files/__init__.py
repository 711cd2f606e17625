"""Opening and saving what is worked on."""
