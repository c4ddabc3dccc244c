// Reads a typed date; a refusal becomes the sentence to show under the field.
import { beforeEnter } from "../held";
import { refusal, sentence } from "./book.svelte";
import type { DateReading } from "./contract";
import { backend } from "./tauri";

async function told(reading: Promise<DateReading>): Promise<DateReading> {
  try {
    return await beforeEnter(reading);
  } catch (thrown) {
    throw new Error(sentence(refusal(thrown)));
  }
}

/** The date that a text means. */
export const readDate = (text: string) => told(backend.read_date(text));

/** The date that a text means; of a month, its first day. */
export const readMonthOrDate = (text: string) => told(backend.read_month_or_date(text));
