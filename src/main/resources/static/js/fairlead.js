// Makes pages pleasant. Everything here also works without it.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const on = (event, act) => document.addEventListener(event, act);

// What is kept with the person, where somebody is signed in; else the device remembers it.
const keepOwn = (to, values) =>
  byId("shortcuts").dataset.keeps &&
  fetch(to, { method: "POST", redirect: "manual", keepalive: true, body: new URLSearchParams({ _csrf: document.querySelector("[name=_csrf]").value, ...values }) });

// Colours: shown at once, remembered in the cookie the server reads.
on("submit", (event) => {
  if (event.submitter?.name !== "theme") return;
  event.preventDefault();
  const { value } = event.submitter;
  if (value === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
  document.cookie = `fairlead-theme=${value}; path=/; max-age=31536000; SameSite=Lax`;
  keepOwn("/look/theme", { theme: value });
  all("button", event.target).forEach((button) => button.setAttribute("aria-pressed", button === event.submitter));
});

// A number is copied where the browser lets us.
all("[data-copies]").forEach((button) => (button.hidden = !navigator.clipboard));
on("click", async ({ target }) => {
  const button = target.closest("[data-copies]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copies);
  button.firstChild.textContent = button.dataset.done;
});

const closeMenus = (except) => all(".fl-user[open]").forEach((menu) => (menu.open = menu === except));
on("click", (event) => closeMenus(event.target.closest(".fl-user")));

const count = (area) => {
  const words = byId(`${area.id}-count`);
  const left = area.dataset.limit - area.value.length;
  words.textContent = words.dataset[left < 0 ? "over" : "left"].replace("#", Math.abs(left).toLocaleString(document.documentElement.lang));
  words.classList.toggle("tone-over", left < 0);
};
all("[data-limit]").forEach(count);
on("input", (event) => event.target.matches("[data-limit]") && count(event.target));

// Keys, and the sheet of this page. A key may be changed: each usual key has the one that is pressed for it.
const sheet = byId("shortcuts");
const { own, keeps } = sheet.dataset;
const kept = own ? JSON.parse(own) : { keys: JSON.parse(localStorage.getItem("keys")) ?? {}, single: localStorage.getItem("single-keys") !== "off" };
const changed = kept.keys;
const keepKeys = () => {
  localStorage.setItem("keys", JSON.stringify(changed));
  localStorage.setItem("single-keys", single.checked ? "on" : "off");
  keepOwn(keeps, { singleKeys: single.checked ? "on" : "off", keys: Object.entries(changed).flat().join("").replace(/..(?=.)/gu, "$& ") });
};
const pressed = (usual) => changed[usual] ?? usual;
byId("find")?.setAttribute("aria-keyshortcuts", pressed("/"));
const usual = (key) => Object.keys(changed).find((each) => changed[each] === key) ?? key;
const single = byId("single-keys");
single.checked = kept.single;
single.onchange = keepKeys;
const openSheet = () => {
  const list = sheet.querySelector("dl");
  all(".own", list).forEach((line) => line.remove());
  all("[data-key]").forEach(({ dataset, textContent }) => {
    [["dt", dataset.keyName || textContent.trim()], ["dd", ""]].forEach(([name, text]) => {
      const line = list.appendChild(document.createElement(name));
      line.className = "own";
      if (text) line.append(text);
      else line.appendChild(document.createElement("kbd")).dataset.usual = dataset.key;
    });
  });
  all("[data-usual]", list).forEach((key) => (key.textContent = pressed(key.dataset.usual)));
  sheet.showModal();
};
const changer = sheet.querySelector("[data-changes-keys]");
if (changer) changer.onclick = () => import("./keys.js").then(({ change }) => change(changed, keepKeys));
all("[data-opens-sheet]").forEach((opener) => {
  opener.hidden = false;
  opener.onclick = openSheet;
});

// The palette: one box over everything one may find or do. It opens at once and is helped along as soon as its script is there.
const palette = byId("palette");
const openPalette = () => palette.open || (palette.showModal(), byId("palette-words").select(), import("./palette.js").then(({ suggest }) => suggest()));
const opener = document.querySelector("[data-opens-palette]");
if (opener) {
  opener.onclick = (event) => {
    event.preventDefault();
    openPalette();
  };
}
on("keydown", (event) => {
  const key = usual(event.key);
  const held = event.ctrlKey || event.metaKey;
  const find = byId("find");
  if (event.key === "Escape") return closeMenus();
  if (held && event.key === "k" && palette) openPalette();
  else if (held || event.altKey || sheet.open || palette?.open || !single.checked || event.target.matches("textarea, select, input:not([type=checkbox], [type=radio])")) return;
  else if (key === "?") openSheet();
  else if (key === "/" && find) find.focus();
  else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  else {
    const marked = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const target = byId(marked?.dataset.to) ?? marked;
    if (!target) return;
    target.matches("button, input, textarea") ? target.focus() : target.click();
  }
  event.preventDefault();
});

// What only some pages need is fetched where it is needed.
const fetchNeeded = () => all("[data-needs]").forEach(({ dataset }) => import(`./${dataset.needs}.js`));
fetchNeeded();

// Helping with filters and keeping drafts begin with the first word typed, so they are fetched only then.
let typing;
on("focusin", ({ target }) => {
  if (target.matches("[data-completions]") || target.form?.dataset.drafts) typing ??= import("./typing.js");
  if (target.dataset.people) import("./people.js");
});

// A field is changed where it stands from the first pencil on.
let editing;
on("click", (event) => {
  const pencil = event.target.closest("[data-edit]");
  if (!pencil || editing || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import("./edit.js").then(() => {
    editing = true;
    pencil.click();
  });
});

// Who else is there, and what is new: begins where there is a record to be told of, once the page stands.
if (document.querySelector('[data-presence], .fl-table a[href^="/incidents/INC-"]'))
  addEventListener("load", () => setTimeout(() => import("./live.js"), 1500));
document.body.addEventListener("htmx:afterSettle", ({ target }) => target.id === "beside" && fetchNeeded());

// The focus stays where it was in a part that is swapped, or goes to the new part.
const stood = new WeakMap();
on("htmx:beforeSwap", ({ target, detail }) => target.contains(document.activeElement) && stood.set(detail.xhr, document.activeElement));
on("htmx:afterSettle", ({ target, detail }) => {
  const was = stood.get(detail.xhr);
  if (!was || document.activeElement !== document.body) return;
  const same = all(was.tagName, target).find(({ textContent }) => textContent === was.textContent) || target.querySelector("a, button, input, select, summary");
  if (!same) target.tabIndex = -1;
  (same || target).focus();
});

// Of views in one row that slides, the chosen one is in sight.
const showChosen = () =>
  all(".fl-chips--saved").forEach((strip) => {
    const middle = (part) => part.getBoundingClientRect().left + part.offsetWidth / 2;
    const chosen = strip.querySelector("[aria-current]");
    if (chosen) strip.scrollLeft += middle(chosen) - middle(strip);
  });
showChosen();
on("htmx:afterSettle", showChosen);

// A session ends, and says so in time.
if (document.body.dataset.stay) setTimeout(() => import("./staying.js"), 60000);

// The row that is open beside the list is marked; j and k open the next one and the one before.
on("click", (event) => {
  const row = event.target.closest(".fl-split__row");
  if (!row) return;
  all(".fl-split__row[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  row.setAttribute("aria-current", "true");
});
const step = (by) => {
  const rows = all(".fl-split__row, .fl-table th[scope=row] a:not(.fl-peek, [data-edit])");
  const here = rows.findIndex((row) => row === document.activeElement || row.ariaCurrent === "true");
  const next = rows[here < 0 ? 0 : here + by];
  next?.focus();
  if (next?.matches(".fl-split__row")) next.click();
};

const misread = document.querySelector("[data-place]");
misread?.setSelectionRange(misread.dataset.place, misread.value.length);

// A refused form starts with what was wrong.
document.querySelector(".govuk-error-summary")?.focus();
