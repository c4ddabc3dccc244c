"""A small window from which files can be dragged, as from a file manager. Its arguments are their paths."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

uris = [GLib.filename_to_uri(path) for path in sys.argv[1:]]
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.move(0, 740)
window.set_default_size(120, 60)
window.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
window.drag_source_add_uri_targets()
window.connect("drag-data-get", lambda _window, _context, data, _info, _time: data.set_uris(uris))
window.connect("drag-end", lambda *_: Gtk.main_quit())
window.show_all()
print("ready", flush=True)
Gtk.main()
