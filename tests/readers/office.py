"""LibreOffice opens the spreadsheet that the program writes, and every cell says what it says in the CSV of the same
tables. A text like =1+1 stays the text.

    office.py MVP    the built command line
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

# Comma, quotes, UTF-8, cells as they are shown, every sheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
FORMULA = "=1+1"


def run(*args, **more):
    return subprocess.run([str(arg) for arg in args], check=True, capture_output=True, **more)


def rows(path, delimiter):
    with open(path, encoding="utf-8-sig", newline="") as file:
        # In CSV a mark stands before what a spreadsheet would take for a formula.
        return [[cell.removeprefix("'") for cell in row] for row in csv.reader(file, delimiter=delimiter)]


def trimmed(table):
    """Without the empty cells and rows at the end, which a spreadsheet does not keep."""
    table = [list(row) for row in table]
    for row in table:
        while row and not row[-1]:
            row.pop()
    while table and not table[-1]:
        table.pop()
    return table


def main(mvp):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"
        run(mvp, "sample", "school", "--data", data)
        run(mvp, "log", "--class", "7A", "--lesson", "14", "--note", FORMULA, "--data", data)
        run(mvp, "export", "--xlsx", "--names", "--out", folder / "allt.xlsx", "--data", data)
        run(mvp, "export", "--csv", "--names", "--out", folder / "csv", "--data", data)
        home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        run("soffice", home, "--headless", "--convert-to", AS_CSV, "--outdir", folder / "read", folder / "allt.xlsx", timeout=300)
        read = {path.stem.removeprefix("allt-"): trimmed(rows(path, ",")) for path in sorted((folder / "read").glob("*.csv"))}
        ours = {path.stem: trimmed(rows(path, ";")) for path in sorted((folder / "csv").glob("*.csv"))}
        assert len(read) == len(ours) > 5, (list(read), list(ours))
        cells = 0
        for (name, one), other in zip(sorted(read.items(), key=lambda part: part[1]), sorted(ours.values())):
            assert one == other, f"{name}: {next((pair for pair in zip(one, other) if pair[0] != pair[1]), 'rows')}"
            cells += sum(map(len, one))
        found = any(FORMULA in cell for table in read.values() for row in table for cell in row)
        assert found, "the text that looks like a formula is not there as it was written"
        print(f"LibreOffice reads {len(read)} sheets and {cells} cells as they were written.")


if __name__ == "__main__":
    main(sys.argv[1])
