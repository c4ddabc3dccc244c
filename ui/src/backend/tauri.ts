// The bridge: every call of the page to the core.
import { invoke } from "@tauri-apps/api/core";
import type { FileView, ReportChoices, ReportView } from "./contract";
import * as generated from "./generated";

export const backend = {
  ...generated,
  open_sample: (): Promise<null> => invoke("open_sample"),
  remove_sample: (): Promise<null> => invoke("remove_sample"),
  report: (choices: ReportChoices | null): Promise<ReportView> => invoke("report", { choices }),
  save_report: (choices: ReportChoices): Promise<string | null> => invoke("save_report", { choices }),
  file_view: (include_names: boolean): Promise<FileView> => invoke("file_view", { include_names }),
  save_file: (include_names: boolean): Promise<string | null> => invoke("save_file", { include_names }),
};
