// Where Chromium is on this machine.
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** The program; ends with a sentence when there is none. */
export function chromium() {
  const program = [process.env.FAIRLEAD_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
  if (!program) {
    console.error("There is no Chromium on this machine: install it, or say where it is with FAIRLEAD_CHROMIUM.");
    process.exit(1);
  }
  return program;
}
