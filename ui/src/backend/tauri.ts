// The bridge: every call of the page to the core.
import { invoke } from "@tauri-apps/api/core";
import * as generated from "./generated";

export const backend = {
  ...generated,
  open_sample: (): Promise<null> => invoke("open_sample"),
  remove_sample: (): Promise<null> => invoke("remove_sample"),
};
