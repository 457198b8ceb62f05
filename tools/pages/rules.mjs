// The rules of html-validate that our pages are held to, and why some are off.
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** Rules that are off for every page, each with its reason: the accessibility statement prints them. */
export const OFF = {
  "no-redundant-role":
    "Narrow windows show tables as lists of rows; browsers then forget that they are tables, so their roles are said again.",
  "prefer-native-element":
    "A list of suggestions below a box has no native element that keeps the focus in the box; it has the roles that the ARIA guide gives it.",
  "require-sri": "Scripts and styles come from the same server, at addresses that hold a hash of their content.",
  "no-trailing-whitespace": "Spaces at the end of a line are left by conditions in templates. They are not shown and are compressed away.",
  "tel-non-breaking": "A telephone number wraps like the words around it.",
  "long-title": "A page is named after its record, and a title of a record may be long. It is not cut, because two records may begin alike.",
};

/** Rules that are on in a form that fits us. */
const ours = {
  // A list may be named: ARIA allows it, and readers say it.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // Several boxes of one question are sent under its name.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
  // A field has the id of the name it is sent under, which the errors of the JSON interface point to: parts are divided by strokes.
  "valid-id": ["error", { relaxed: true }],
};

const off = Object.fromEntries(Object.keys(OFF).map((rule) => [rule, "off"]));

/** For whole pages as they leave the server. */
export const SERVED = {
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: { ...off, ...ours },
};

/** For pages as a browser writes them down after scripts ran: how it writes is not ours. */
export const SHOWN = {
  extends: [...SERVED.extends, "html-validate:browser"],
  rules: { ...off, ...ours, "attr-quotes": "off", "no-raw-characters": "off", "attribute-boolean-style": "off", "doctype-style": "off" },
};

/** For parts of a page that are fetched by themselves: what they refer to stands on their page. */
export const PART = {
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: { ...off, ...ours, "missing-doctype": "off" },
};

const judges = Object.fromEntries(
  Object.entries({ SERVED, SHOWN, PART }).map(([kind, config]) => [kind, new HtmlValidate(new StaticConfigLoader({ root: true, ...config }))]),
);

/** Judges one kept page. Returns what is wrong: rule, words, line, column and selector each. */
export async function judge(name, html) {
  const whole = /^\s*<!doctype/i.test(html);
  const kind = name.startsWith("shown") ? "SHOWN" : whole ? "SERVED" : "PART";
  const report = await judges[kind].validateString(html, name);
  return report.results.flatMap((result) => result.messages).map(({ ruleId, message, line, column, selector }) => ({ rule: ruleId, words: message, line, column, selector: selector ?? "" }));
}
