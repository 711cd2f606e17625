"""The votes of a room: their codes, and how they are found in a chat. No Qt."""
