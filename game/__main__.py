"""Composition root: wires everything, decides nothing."""


def main() -> int:
    """Run the command `adref`."""
    raise NotImplementedError


if __name__ == "__main__":
    raise SystemExit(main())
