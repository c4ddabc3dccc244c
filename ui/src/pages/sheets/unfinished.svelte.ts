// A spreadsheet that is being looked through stays so while other pages are visited, until it is taken in or closed.
import type { SheetChoices } from "../../backend/contract";
import { route, type Screen } from "../../route.svelte";

const nothing = (): SheetChoices => ({ columns: {}, cells: {}, accepted: [], left_out: [] });

class Unfinished {
  /** The page where one is being looked through; empty where none is. */
  screen: Screen | "" = $state("");
  /** What was pasted. */
  text = $state("");
  /** What was said about it. */
  choices = $state.raw<SheetChoices>(nothing());

  /** Another sheet, about which nothing was said yet. */
  begin(text: string): void {
    this.screen = route.screen;
    this.text = text;
    this.choices = nothing();
  }

  /** It is taken in, or not wanted. */
  end(): void {
    this.begin("");
    this.screen = "";
  }
}

export const unfinished = new Unfinished();
export { nothing };
