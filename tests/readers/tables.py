"""Reads the tables of a signed package with pandas and with DuckDB, by the types that its description gives, and says
what they found.

    tables.py PACKAGE.zip
"""
import json
import pathlib
import sys
import tempfile
import zipfile

import duckdb
import pandas

PANDAS = {"string": "string", "integer": "Int64", "boolean": "boolean"}
DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "datetime": "TIMESTAMP"}


def with_pandas(path, fields):
    types = {field["name"]: PANDAS[field["type"]] for field in fields if field["type"] in PANDAS}
    dates = [field["name"] for field in fields if field["type"] in ("date", "datetime")]
    table = pandas.read_csv(
        path, dtype=types, parse_dates=dates, keep_default_na=False, na_values=[""], true_values=["true"], false_values=["false"])
    assert all(str(table[name].dtype).startswith("datetime64") for name in dates if table[name].notna().any()), path
    assert all(str(table[name].dtype) == kind for name, kind in types.items() if name in table), path
    return table


def with_duckdb(path, fields):
    columns = {field["name"]: DUCKDB[field["type"]] for field in fields}
    return duckdb.sql(
        "SELECT * FROM read_csv($path, columns = $columns, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '')",
        params={"path": str(path), "columns": columns})


def read(package):
    found = {}
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as members:
        members.extractall(folder)
        for resource in json.loads(members.read("datapackage.json"))["resources"]:
            path, fields = pathlib.Path(folder) / resource["path"], resource["schema"]["fields"]
            one, other = with_pandas(path, fields), with_duckdb(path, fields)
            assert list(one.columns) == other.columns == [field["name"] for field in fields], resource["name"]
            rows = other.fetchall()
            assert len(one) == len(rows), resource["name"]
            found[resource["name"]] = {"rows": len(rows)}
            for column in ("name", "school_code", "minutes", "date", "text", "rev_deleted"):
                if column in other.columns:
                    at = other.columns.index(column)
                    left = [None if pandas.isna(value) else value for value in one[column]]
                    right = [row[at] for row in rows]
                    as_text = [[str(value)[:10] if column == "date" and value is not None else value for value in side]
                               for side in (left, right)]
                    assert as_text[0] == as_text[1], f"{resource['name']}.{column}: {as_text}"
                    found[resource["name"]][column] = as_text[1]
    return found


if __name__ == "__main__":
    print(json.dumps(read(sys.argv[1])))
