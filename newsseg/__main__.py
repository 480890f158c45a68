"""`python -m newsseg`: the command line."""

from newsseg.cli import main

if __name__ == "__main__":
    main()
