// The bridge: every call of the page, by the names of the window's commands.
import { invoke } from "@tauri-apps/api/core";
import type { Backend } from "./contract";

export const backend: Backend = {
  start: () => invoke("start"),
  act: (action) => invoke("act", { action }),
  undo: () => invoke("undo"),
  undo_action: (action) => invoke("undo_action", { action }),
  redo: () => invoke("redo"),
  save_settings: (settings) => invoke("save_settings", { settings }),
  read_date: (text) => invoke("read_date", { text }),
  read_classes: (text) => invoke("read_classes", { text }),
  open_sample: () => invoke("open_sample"),
  remove_sample: () => invoke("remove_sample"),
  week: () => invoke("week"),
  classes: (school_year) => invoke("classes", { school_year }),
  class_view: (group) => invoke("class_view", { group }),
  lesson_form: (run, lesson, id) => invoke("lesson_form", { run, lesson, id }),
  store_draft: (run, lesson, draft) => invoke("store_draft", { run, lesson, draft }),
  staff: () => invoke("staff"),
  fidelity: () => invoke("fidelity"),
  report: (choices) => invoke("report", { choices }),
  save_report: (choices) => invoke("save_report", { choices }),
  file_view: (include_names) => invoke("file_view", { include_names }),
  save_file: (include_names) => invoke("save_file", { include_names }),
  history: (limit) => invoke("history", { limit }),
  settings: () => invoke("settings"),
};
