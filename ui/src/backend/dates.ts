// Reads a typed date; a refusal becomes the sentence to show under the field.
import { beforeEnter } from "../held";
import { refusal, sentence } from "./book.svelte";
import type { DateReading } from "./contract";
import { backend } from "./tauri";

/** The date that a text means. */
export async function readDate(text: string): Promise<DateReading> {
  try {
    return await beforeEnter(backend.read_date(text));
  } catch (thrown) {
    throw new Error(sentence(refusal(thrown)));
  }
}
