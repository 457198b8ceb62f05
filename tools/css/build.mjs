// Builds the style sheets and the fonts that Fairlead ships. Run by `npm ci && npm run build`.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as sass from "sass";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../src/main/resources/static");
const from = (...parts) => join(here, ...parts);

/** Marker or GOV.UK colour -> our custom property. */
const COLOURS = {
  "#010101": "--brand",
  "#010102": "--ink",
  "#010103": "--card",
  "#010104": "--soft",
  "#010105": "--focus",
  "#010106": "--focus-ink",
  "#010107": "--over",
  "#010108": "--met",
  "#010109": "--line",
  "#01010a": "--field-line",
  "#01010b": "--line",
  "#01010c": "--link",
  "#01010d": "--link-hover",
  "#01010e": "--button",
  "#01010f": "--on-button",
  "#0b0c0c": "--ink",
  "#1d70b8": "--accent",
  "#003078": "--link-hover",
  "#b1b4b6": "--line",
  "#505a5f": "--soft",
  "#f3f2f1": "--well",
  "#d4351c": "--over",
  "#00703c": "--met",
  "#fd0": "--focus",
};

function compile(file) {
  return sass.compile(from("src", file), {
    style: "compressed",
    charset: false,
    loadPaths: [here, from("node_modules")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function", "legacy-js-api"],
    logger: sass.Logger.silent,
  }).css;
}

/** Sides by the direction of reading instead of left and right, so that one sheet serves both directions. Our own sources say so themselves. */
function logical(css) {
  const side = { left: "start", right: "end", top: "start", bottom: "end" };
  return css
    .replaceAll(/(?<=[{;])(margin|padding|border)-(left|right)(?=[:-])/g, (_, what, at) => `${what}-inline-${side[at]}`)
    .replaceAll(/(?<=[{;])border-(top|bottom)-(left|right)-radius/g, (_, block, at) => `border-${side[block]}-${side[at]}-radius`)
    .replaceAll(/(?<=[{;])(left|right):/g, (_, at) => `inset-inline-${side[at]}:`)
    .replaceAll(/(?<=[{;])text-align:(left|right)/g, (_, at) => `text-align:${side[at]}`)
    .replaceAll(/(?<=[{;])(float|clear):(left|right)/g, (_, what, at) => `${what}:inline-${side[at]}`);
}

/** Variants of GOV.UK components that no page of ours has. */
const UNUSED = /\.govuk-(?:[a-z_-]+--inverse|(?:radios|checkboxes)__conditional|input__(?:prefix|suffix|wrapper)|button--start|button__start-icon|link-image)/;

/** Leaves out the rules that are about such variants alone. */
function used(css) {
  return css.replaceAll(/([^{}@;]+)\{[^{}]*\}/g, (rule, selectors) => (selectors.split(",").every((each) => UNUSED.test(each)) ? "" : rule));
}

/** Takes what GOV.UK and MoJ compile to and makes it follow our theme. */
function themed(css) {
  let result = logical(used(css));
  for (const [colour, property] of Object.entries(COLOURS)) {
    result = result.replaceAll(new RegExp(colour + "(?![0-9a-f])", "gi"), `var(${property})`);
  }
  return result
    .replaceAll(/(?<=[{;])(background(?:-color)?):(?:#fff|white)(?=[;}])/g, "$1:var(--card)")
    .replaceAll(/@media print\{[^{}]*\{(?:font-family:[^{}]*|color:var\(--ink\))\}\}/g, "")
    .replaceAll(/\.moj-timeline__document[^{}]*\{[^{}]*\}/g, "")
    .replaceAll(/@media screen and \(forced-colors: active\)\{\}/g, "")
    .replaceAll(/@media screen\ufffd[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, "")
    .replaceAll(/-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale;?/g, "")
    .replaceAll(/font-family:(?:inherit|"GDS Transport",arial,sans-serif);?/g, "font-family:inherit;")
    .replaceAll(/@media print\{\.moj-[^{}]*\{[^{}]*\}\}/g, "")
    .replaceAll("font-size:5rem", "font-size:var(--t-xl)")
    .replaceAll("font-size:3rem", "font-size:var(--t-xl)")
    .replaceAll("font-size:2.25rem", "font-size:var(--t-xl)")
    .replaceAll("font-size:1.6875rem", "font-size:var(--t-l)")
    .replaceAll("font-size:1.5rem", "font-size:var(--t-l)")
    .replaceAll("font-size:1.1875rem", "font-size:var(--t)")
    .replaceAll("font-size:1rem", "font-size:var(--t)")
    .replaceAll("font-size:.875rem", "font-size:var(--t-s)");
}

function ours() {
  const files = ["tokens.scss", "base.scss", "layout.scss"];
  const components = readdirSync(from("src/components")).filter((name) => name.endsWith(".scss"));
  return [...files, ...components.sort().map((name) => `components/${name}`), "print.scss"].map(compile).join("");
}

/** The letters nearly every page needs; accented ones come in a second file, fetched only when a page has them. */
const span = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const CORE = span(0x20, 0x7e) + "\u00a0\u00a3\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u203a\u2022";
const LATIN = [...span(0xa1, 0xff) + "\u0131\u0152\u0153\u20ac\u2122\u2190\u2191\u2192\u2193\u2212"]
  .filter((letter) => !CORE.includes(letter)).join("");

/** What Welsh needs besides. */
const WELSH = "\u0174\u0175\u0176\u0177" + span(0x1e80, 0x1e85) + span(0x1ef2, 0x1ef3);

async function fonts() {
  const folder = join(out, "fonts");
  mkdirSync(folder, { recursive: true });
  const packaged = from("node_modules/@fontsource/atkinson-hyperlegible");
  for (const weight of [400, 700]) {
    for (const [part, set, letters] of [["core", "latin", CORE], ["latin", "latin", LATIN], ["welsh", "latin-ext", WELSH]]) {
      const source = readFileSync(join(packaged, `files/atkinson-hyperlegible-${set}-${weight}-normal.woff2`));
      const made = await subsetFont(source, letters, { targetFormat: "woff2", noHinting: true });
      writeFileSync(join(folder, `atkinson-hyperlegible-${part}-${weight}.woff2`), made);
      console.log(`fonts ${part} ${weight}: ${made.length} bytes`);
    }
  }
  copyFileSync(join(packaged, "LICENSE"), join(folder, "LICENSE-atkinson-hyperlegible.txt"));
}

const notice = "/*! Fairlead. Contains parts of GOV.UK Frontend and MoJ Frontend, MIT License, Crown copyright. */\n";
const css = notice + themed(compile("govuk.scss") + compile("moj.scss")) + ours() + "\n";
mkdirSync(join(out, "css"), { recursive: true });
writeFileSync(join(out, "css/fairlead.css"), css);
console.log(`css: ${css.length} bytes, ${gzipSync(css, { level: 9 }).length} compressed`);
// What only some pages need is a sheet of its own, fetched by those pages alone.
for (const file of readdirSync(from("src/pages")).sort()) {
  const sheet = compile(`pages/${file}`) + "\n";
  writeFileSync(join(out, "css", file.replace(".scss", ".css")), sheet);
  console.log(`css ${file}: ${sheet.length} bytes, ${gzipSync(sheet, { level: 9 }).length} compressed`);
}
await fonts();
