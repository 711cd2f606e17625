"""Taking the result out of the program."""
