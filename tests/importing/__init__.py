"""What an import reads, asks, checks and keeps."""
