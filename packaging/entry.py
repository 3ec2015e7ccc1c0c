"""Where the packed program begins; workers of `adref simulate` begin here too."""

from multiprocessing import freeze_support

from game.__main__ import main

if __name__ == "__main__":
    freeze_support()
    raise SystemExit(main())
