"""What each command's help shows it with; of no library, since help answers at once."""

EXAMPLES = {
    "window": ("steelyard orders.decision.yaml", "steelyard redis-vs-kafka --scenario session-store"),
    "list": ("steelyard list --json",),
    "show": (
        "steelyard show redis-vs-kafka --scenario order-events",
        "steelyard show orders.decision.yaml --weight fast-reads=8 --must-have long-backfill=3",
    ),
    "score": ("steelyard score orders.decision.yaml --json",),
    "export": (
        "steelyard export orders.decision.yaml -o brief.pdf",
        "steelyard export orders.decision.yaml -o slides.pdf --slides",
        "steelyard export orders.decision.yaml -o - --format md | less",
    ),
    "import": (
        "steelyard import table.md --dry-run",
        "steelyard import table.xlsx -o mine.decision.yaml",
    ),
    "ballots": ("steelyard ballots mine.decision.yaml chat.txt",),
    "compare": ("steelyard compare mine.decision.yaml yours.decision.yaml",),
    "check": (
        "steelyard check decisions/*.decision.yaml",
        "steelyard check my-comparison.yaml --deep --stale 12m",
        "steelyard import table.md | steelyard check -",
    ),
    "screenshot": ("steelyard screenshot redis-vs-kafka -o window.png --theme dark --size 1280x800",),
    "schema": ("steelyard schema comparison > comparison.schema.json",),
    "completion": ("steelyard completion bash > ~/.local/share/bash-completion/completions/steelyard",),
}
"""The examples of a command, by its name."""

FIRST = (
    "steelyard orders.decision.yaml                  open a file in the window",
    *(EXAMPLES[command][0] for command in ("show", "export")),
    EXAMPLES["import"][1],
)
"""Those that the help of the whole program shows."""


def as_epilog(examples: tuple[str, ...], more: str = "") -> str:
    """Return examples as they stand below a help text."""
    return "\n".join(("examples:", *(f"  {example}" for example in examples), *(("", more) if more else ())))
