"""Opens a sealed file or an address card with nothing but docs/exchange-format.md, Python's own library and the
programs age and minisign, and verifies all of it.

    sealed_file.py FILE.mvpsync KEY.txt CARD.mvpkort…    the cards are the register
    sealed_file.py CARD.mvpkort
"""
import base64
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata
import uuid
import zipfile

import open_package
from open_package import hashed

MIB = 1024 * 1024


def signed(text, signature, purpose, key):
    """The signature is by this key, of this text, for this purpose: minisign says so."""
    lines = signature.decode().split("\n")
    assert len(signature) <= 1024 and len(lines) == 5 and lines[4] == "", "signature"
    assert lines[0] == f"untrusted comment: {key}" and lines[2] == f"trusted comment: mvp-loggen {purpose} 1", "purpose"
    assert base64.b64decode(lines[1])[:2] == b"ED", "prehashed"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "text").write_bytes(text)
        (folder / "text.minisig").write_bytes(signature)
        run = subprocess.run(["minisign", "-Vqm", str(folder / "text"), "-P", key], capture_output=True, check=False)
        assert run.returncode == 0, f"signature: {run.stderr.decode()}"


def signer_of(signature):
    """The key that a signature says it is by, in its one form."""
    key = signature.split(b"\n")[0].decode().removeprefix("untrusted comment: ")
    raw = base64.b64decode(key, validate=True)
    assert len(raw) == 42 and raw[:2] == b"Ed" and raw[2:10] == hashlib.sha256(raw[10:]).digest()[:8], "key"
    return key


def card(data):
    """What stands on a card, after its signature has been verified."""
    assert len(data) <= 4096, "card"
    at = data.index(b"untrusted comment: ")
    lines = data[:at].decode().split("\n")
    names = ["name", "scope", "role", "age", "minisign", "date"]
    assert lines[0] == "mvp-loggen card 1" and len(lines) == 8 and lines[7] == "", "card"
    found = {}
    for name, line in zip(names, lines[1:]):
        assert line.startswith(name + ": "), name
        found[name] = line[len(name) + 2:]
    assert found["role"] in ("unit", "district", "city"), "role"
    name = found["name"]
    assert 1 <= len(name) <= 120 and unicodedata.normalize("NFC", name) == " ".join(name.split()) == name, "name"
    assert signer_of(data[at:]) == found["minisign"], "card of another key"
    signed(data[:at], data[at:], "card", found["minisign"])
    texts = [found[part].encode() for part in ("role", "age", "minisign")]
    fingerprint = hashed("mvp-card-1", uuid.UUID(found["scope"]).bytes, *texts)
    number = f"{int.from_bytes(fingerprint[:16], 'big') % 10**20:020}"
    found["fingerprint"] = fingerprint.hex()
    found["number"] = " ".join(number[at:at + 4] for at in range(0, 20, 4))
    return found


def unsealed(path, key):
    """What was sealed: the program age opens it."""
    data = pathlib.Path(path).read_bytes()
    assert len(data) <= 128 * MIB and data.startswith(b"age-encryption.org/v1\n"), "not sealed"
    end = data[:16 * 1024].index(b"\n--- ")
    assert b"-> scrypt " not in data[:end], "a passphrase"
    run = subprocess.run(["age", "-d", "-i", key, path], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def first_two(data, name, purpose):
    """The first member, after the second has been verified as its signature; and by which key."""
    package = zipfile.ZipFile(io.BytesIO(data))
    names = package.namelist()
    assert names[:2] == [name, name + ".minisig"] and len(names) == len(set(names)), "members"
    text, signature = package.read(names[0]), package.read(names[1])
    key = signer_of(signature)
    signed(text, signature, purpose, key)
    return package, json.loads(text), key


def package_of(data, register):
    """A signed package: who signed it, and what it holds."""
    package, description, key = first_two(data, "datapackage.json", "package")
    block = description["mvp"]
    sender = card(block["card"].encode())
    assert sender["minisign"] == key and sender["scope"] == block["from"]["scope"], "card"
    assert sender["fingerprint"] in register, f"{sender['name']} is not in the register"
    listed = [resource["path"] for resource in description["resources"]]
    assert package.namelist()[2:] == listed, "members"
    found = open_package.read(io.BytesIO(data))
    assert set(block["coverage"]) == {sender["scope"]}, "another unit's records"
    return {"sender": sender["name"], "role": sender["role"], "number": sender["number"], "to": block["to"], **found}


def read(path, key, cards):
    register = {card(pathlib.Path(one).read_bytes())["fingerprint"] for one in cards}
    data = unsealed(path, key)
    if zipfile.ZipFile(io.BytesIO(data)).namelist()[0] != "bundle.json":
        return package_of(data, register)
    bundle, description, signer = first_two(data, "bundle.json", "bundle")
    assert description["minReader"] <= 1, "a newer format"
    sender = card(description["card"].encode())
    assert sender["minisign"] == signer and sender["fingerprint"] in register, "card"
    assert sender["role"] != "unit", "role"
    assert bundle.namelist()[2:] == [one["path"] for one in description["packages"]], "members"
    packages = []
    for one in description["packages"]:
        inner = bundle.read(one["path"])
        assert len(inner) == one["bytes"] and "sha256:" + hashlib.sha256(inner).hexdigest() == one["hash"], one["path"]
        packages.append(inner)
    own = package_of(packages[0], {sender["fingerprint"]})
    vouched = {fingerprint_of(row) for row in own["cards"] if not row.get("revoked_on")}
    units = [package_of(inner, vouched) for inner in packages[1:]]
    assert all(one["role"] == "unit" for one in units), "role"
    return {**own, "units_sent": units}


def fingerprint_of(row):
    """The fingerprint of a card as the register has it, after its signature has been verified."""
    lines = "".join(f"{name}: {row[field]}\n" for name, field in (
        ("name", "name"), ("scope", "owner"), ("role", "role"), ("age", "age_key"), ("minisign", "minisign_key"), ("date", "made")))
    own, whole = row["signature"].split(" ")
    signature = f"untrusted comment: {row['minisign_key']}\n{own}\ntrusted comment: mvp-loggen card 1\n{whole}\n"
    return card(("mvp-loggen card 1\n" + lines + signature).encode())["fingerprint"]


if __name__ == "__main__":
    first, *rest = sys.argv[1:]
    answer = read(first, rest[0], rest[1:]) if rest else card(pathlib.Path(first).read_bytes())
    print(json.dumps(answer))
