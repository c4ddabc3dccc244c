// What several pages do with the system's file dialogs. Closing one is no mistake, and says nothing.
import { t } from "../words/index.svelte";
import { complain, done, refresh, tell } from "./book.svelte";
import { backend } from "./tauri";

/** Adds the address cards of the files that a person chooses. */
export async function addCards(): Promise<void> {
  const added = await backend.add_cards().catch(complain);
  if (added) await done(() => Promise.resolve(added));
}

/** Reads in the receipts that a person chooses. */
export async function addReceipts(): Promise<void> {
  const added = await backend.add_receipts().catch(complain);
  if (added) await done(() => Promise.resolve(added));
}

let asking = false;

/** Saves a file where the person chooses, and says where it is. */
export async function saveFile(write: () => Promise<string | null>, said: (path: string) => string): Promise<void> {
  // While one dialog asks where, a second one would lie over it.
  if (asking) return;
  asking = true;
  try {
    const path = await write();
    if (!path) return;
    // What the page says of the latest file is another thing now.
    await refresh();
    tell(said(path));
  } catch (thrown) {
    complain(thrown);
  } finally {
    asking = false;
  }
}

/** Saves one's own address card, and says its number, by which others know it for the right one. */
export async function saveOwnCard(): Promise<void> {
  let number = "";
  const write = async () => {
    number = (await backend.cards()).number;
    return backend.save_card();
  };
  await saveFile(write, (path) => t("card-saved", { path, number }));
}
