import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  // The texts stand outside ui/, because the core reads the same files.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    outDir: "dist",
    target: "safari16.4",
    // No data: URLs for scripts or styles under the strict CSP, and no preload script in the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
