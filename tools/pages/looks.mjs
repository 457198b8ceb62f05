// Takes pictures of the gallery in themes and widths and compares them with those that a person approved.
// Usage: node looks.mjs FOLDER_OF_PAGES FOLDER_FOR_PICTURES [--approve]
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import puppeteer from "puppeteer";
import { chromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const [, , pages, out, approve] = process.argv;
const approved = join(dirname(fileURLToPath(import.meta.url)), "approved");
/** A colour does not change with the width, so each other theme is taken at one. */
const PAGE = { 360: ["light", "contrast"], 1280: ["light", "dark", "print"] };
/** Those in which colours say something are taken in the themes for other eyes too. */
const COLOURED = { ...PAGE, 1280: [...PAGE[1280], "protan", "deutan", "tritan"] };
/** A component has been seen on the pages in other themes. */
const PART = { 1280: ["light"] };
const wanted = (name) => (name.startsWith("gallery/parts/") ? PART : /\/(record|list)\.html$/.test(name) ? COLOURED : PAGE);
/** Half of the size shows what moved, and keeps the pictures small. */
const SCALE = 0.5;
/** Letters are drawn a little differently by each version of a browser: so much of a picture may differ. */
const ALIKE = 0.001;

const names = readdirSync(join(pages, "gallery"), { recursive: true })
  .map((name) => `gallery/${name}`)
  .filter((name) => name.endsWith(".html") && readFileSync(join(pages, name), "utf8").startsWith("<!DOCTYPE"))
  .sort();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium(), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--hide-scrollbars"] });
const { home, stop } = await serve(pages);
const page = await browser.newPage();
await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
const taken = [];
for (const name of names) {
  for (const [width, themes] of Object.entries(wanted(name))) {
    await page.setViewport({ width: Number(width), height: 900, deviceScaleFactor: SCALE });
    await page.goto(`${home}/${name}`, { waitUntil: "load" });
    for (const theme of themes) {
      await page.emulateMediaType(theme === "print" ? "print" : "screen");
      await page.evaluate((to) => (document.documentElement.dataset.theme = to), theme === "print" ? "light" : theme);
      const picture = `${name.replace(/^gallery\/|\.html$/g, "").replaceAll("/", "-")}-${theme}-${width}.png`;
      await page.screenshot({ path: join(out, picture), fullPage: true });
      taken.push(picture);
    }
  }
}
await browser.close();
stop();

if (approve) {
  rmSync(approved, { recursive: true, force: true });
  mkdirSync(approved, { recursive: true });
  taken.forEach((picture) => copyFileSync(join(out, picture), join(approved, picture)));
  console.error(`${taken.length} pictures are approved: look at them before you commit them.`);
  process.exit(0);
}

const read = (file) => PNG.sync.read(readFileSync(file));
/** How much of the picture differs, from 0 to 1; a picture of another size differs altogether. */
const differs = (picture) => {
  const before = join(approved, picture);
  if (!existsSync(before)) return 1;
  const [one, two] = [read(before), read(join(out, picture))];
  if (one.width !== two.width || one.height !== two.height) return 1;
  const shown = new PNG({ width: one.width, height: one.height });
  const points = pixelmatch(one.data, two.data, shown.data, one.width, one.height, { threshold: 0.1 });
  if (points) writeFileSync(join(out, `difference-${picture}`), PNG.sync.write(shown));
  return points / (one.width * one.height);
};
const gone = (existsSync(approved) ? readdirSync(approved) : []).filter((picture) => !taken.includes(picture));
const changed = taken.map((picture) => ({ picture, by: differs(picture) })).filter(({ by }) => by > ALIKE);
const beside = ({ picture, by }) => `<section><h2>${picture}, ${(by * 100).toFixed(1)} %</h2>
<figure><img src="../../tools/pages/approved/${picture}" alt="Approved"><figcaption>Approved</figcaption></figure>
<figure><img src="${picture}" alt="Now"><figcaption>Now</figcaption></figure>
<figure><img src="difference-${picture}" alt="What differs"><figcaption>What differs</figcaption></figure></section>`;
const style = "<style>section{display:flex;flex-wrap:wrap;gap:16px}h2{flex-basis:100%}figure{margin:0}img{border:1px solid #777}</style>";
writeFileSync(join(out, "index.html"), `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>What looks different</title>${style}<h1>What looks different</h1>${changed.map(beside).join("\n")}`);
changed.forEach(({ picture, by }) => console.error(`${picture} differs by ${(by * 100).toFixed(1)} %.`));
gone.forEach((picture) => console.error(`${picture} was approved and is not taken any more.`));
console.error(`${taken.length} pictures, ${changed.length + gone.length} differ.`);
if (changed.length) console.error(`Look at them side by side: ${join(out, "index.html")}`);
process.exit(changed.length + gone.length ? 1 : 0);
