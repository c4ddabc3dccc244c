"""Writes the accessibility tree of the window as a screen reader finds it on its bus: one tree for each line read.

Roles, names, states and texts; a long row of the same kind is cut after its first few.
"""
import re
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

STATES = {
    Atspi.StateType.FOCUSED: "focused",
    Atspi.StateType.CHECKED: "checked",
    Atspi.StateType.PRESSED: "pressed",
    Atspi.StateType.SELECTED: "selected",
    Atspi.StateType.EXPANDED: "expanded",
    Atspi.StateType.INVALID_ENTRY: "invalid",
    Atspi.StateType.MODAL: "modal",
}
# What comes in long rows, and after how many it says nothing new.
ROWS = {"table row", "table cell", "row header", "column header", "list item", "menu item", "check box"}
MOST = 6


def window():
    """The program on the bus."""
    for _ in range(100):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program and program.get_name() == "mvp-loggen":
                return program
        time.sleep(0.1)
    raise SystemExit("the program is not on the bus")


def page(node):
    """The web page inside the window."""
    if node.get_role() == Atspi.Role.DOCUMENT_WEB:
        return node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        found = page(child) if child else None
        if found:
            return found
    return None


def said(node, name):
    """Its own text, where the name does not say it already."""
    # A list says what its items say, and now and then it says it itself.
    if node.get_role() == Atspi.Role.LIST or "Text" not in node.get_interfaces():
        return ""
    own = Atspi.Text.get_text(node, 0, -1).replace("\ufffc", "").strip()
    return "" if own in ("", name) else own


def line(node):
    name = node.get_name() or ""
    role = node.get_role_name()
    parts = [role]
    level = (node.get_attributes() or {}).get("level")
    if level:
        parts.append(level)
    if name:
        parts.append(f'"{name}"')
    own = said(node, name)
    if own:
        parts.append(f"= {own}")
    about = node.get_description()
    if about and about != name:
        parts.append(f"({about})")
    states = node.get_state_set()
    on = [word for state, word in STATES.items() if states.contains(state)]
    if on:
        parts.append(f"[{', '.join(on)}]")
    # The number of a key is another for each that is made.
    return re.sub(r"\d{4}( \d{4}){4}", "0000 0000 0000 0000 0000", " ".join(parts).replace("\n", " ⏎ "))


def walk(node, depth, out):
    out.append("  " * depth + line(node))
    count = node.get_child_count()
    kinds = {}
    for index in range(count):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        kind = child.get_role_name()
        kinds[kind] = kinds.get(kind, 0) + 1
        if kind in ROWS and kinds[kind] > MOST:
            continue
        walk(child, depth + 1, out)
    for kind, number in kinds.items():
        if kind in ROWS and number > MOST:
            out.append("  " * (depth + 1) + f"… {number - MOST} more {kind}")


def main():
    Atspi.init()
    # A busy machine answers late; the short default would end the test.
    Atspi.set_timeout(20_000, 30_000)
    program = window()
    for _ in sys.stdin:
        # What is cached here is the page that was.
        program.clear_cache()
        out = []
        document = page(program)
        if document:
            walk(document, 0, out)
        print("\n".join(out))
        print("END", flush=True)


main()
