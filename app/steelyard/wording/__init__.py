"""Every sentence about a result: one engine for panel, presentation, paper, terminal and screen reader."""
