"""Reads an open package with nothing but docs/exchange-format.md and Python's own library, and verifies all of it."""
import csv
import datetime
import hashlib
import io
import json
import sys
import uuid
import zipfile

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MILLISECOND = datetime.timedelta(milliseconds=1)


def hashed(tag, *parts):
    digest = hashlib.sha256()
    for part in (tag.encode(), *parts):
        digest.update(len(part).to_bytes(4, "big") + part)
    return digest.digest()


def id16(text):
    return uuid.UUID(text).bytes


def verify(row, kind, fields):
    """The revision's id, after its content and header have been computed again."""
    if row["rev_salt"]:
        texts = [part.encode() for name in sorted(fields) for part in (name, fields[name])]
        commitment = hashed("mvp-payload-1", bytes.fromhex(row["rev_salt"]), *texts)
        assert commitment.hex() == row["rev_commitment"], f"{kind} {row['record_id']}: content"
    else:
        assert not fields, f"{kind} {row['record_id']}: content without salt"
    at = datetime.datetime.fromisoformat(row["rev_at"].replace("Z", "+00:00"))
    time = (at - EPOCH) // MILLISECOND * 65536 + int(row["rev_tick"])
    rev_id = hashed(
        "mvp-rev-1", id16(row["rev_scope"]), kind.encode(), id16(row["record_id"]), id16(row["rev_device"]),
        int(row["rev_seq"]).to_bytes(8, "big"), time.to_bytes(8, "big"), bytes([row["rev_deleted"] == "true"]),
        id16(row["rev_action"]), bytes.fromhex(row["rev_commitment"]),
        *(bytes.fromhex(parent) for parent in row["rev_parents"].split()),
    )
    assert rev_id.hex() == row["rev_id"], f"{kind} {row['record_id']}: id"
    assert int(row["rev_seq"]) < 2**53, "number"
    assert kind not in ("unit", "office") or row["record_id"] == row["rev_scope"], "another unit"
    return rev_id


def read(path):
    package = zipfile.ZipFile(path)
    description = json.loads(package.read("datapackage.json"))
    assert description["mvp"]["minReader"] <= 1, "a newer format"
    ids, records = {}, {}
    for resource in description["resources"]:
        data = package.read(resource["path"])
        assert len(data) == resource["bytes"], resource["name"]
        assert "sha256:" + hashlib.sha256(data).hexdigest() == resource["hash"], resource["name"]
        kind = resource["name"].removesuffix("_history")
        prefixes = {field["name"]: field.get("mvpPrefix", "") for field in resource["schema"]["fields"]}
        for row in csv.DictReader(io.StringIO(data.decode(), newline="")):
            fields = {name: text[len(prefixes[name]):] for name, text in list(row.items())[12:] if text}
            ids.setdefault(row["rev_scope"], set()).add(verify(row, kind, fields))
            if kind == resource["name"] and row["rev_deleted"] == "false":
                records.setdefault(kind, []).append(fields)
    for scope, coverage in description["mvp"]["coverage"].items():
        digest = hashed("mvp-coverage-1", *sorted(ids[scope])).hex()
        assert coverage == {"count": len(ids[scope]), "digest": digest}, "coverage"
    return {"revisions": sum(map(len, ids.values())), "units": [unit.get("school_code") for unit in records.get("unit", [])],
            "cards": records.get("card", [])}


if __name__ == "__main__":
    print(json.dumps(read(sys.argv[1])))
