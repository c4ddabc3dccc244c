/** Keeps a heading at the top while what stands above it is still being filled, until the person does something. */
export function stayAt(heading: HTMLElement): () => void {
  const observer = new ResizeObserver(() => heading.scrollIntoView({ block: "start" }));
  observer.observe(document.querySelector("main") ?? document.body);
  const ends = ["pointerdown", "wheel", "keydown"];
  const leave = () => {
    observer.disconnect();
    for (const end of ends) window.removeEventListener(end, leave);
  };
  for (const end of ends) window.addEventListener(end, leave);
  return leave;
}
