// Makes pages pleasant. Everything here also works without it.
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const keep = window.localStorage;

// Colours: shown at once, remembered in the same cookie the server writes.
all(".fl-themes").forEach((form) =>
  form.addEventListener("submit", (event) => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.cookie = `fairlead-theme=${theme}; path=/; max-age=31536000; SameSite=Lax`;
    all("button", form).forEach((button) => button.setAttribute("aria-pressed", button.value === theme));
  }),
);

// Menus close when the attention goes elsewhere.
const closeMenus = (except) => all("details.fl-user[open]").forEach((menu) => menu !== except && (menu.open = false));
document.addEventListener("click", (event) => closeMenus(event.target.closest(".fl-user")));

// Characters left.
const count = (area) => {
  const words = document.getElementById(`${area.id}-count`);
  const left = area.dataset.limit - area.value.length;
  const number = Math.abs(left).toLocaleString("en-GB");
  words.textContent = left < 0 ? `${number} characters too many` : `${number} characters left`;
  words.classList.toggle("tone-over", left < 0);
};
all("textarea[data-limit]").forEach(count);
document.addEventListener("input", (event) => event.target.matches("textarea[data-limit]") && count(event.target));

// Keys.
const sheet = document.getElementById("shortcuts");
const single = document.getElementById("single-keys");
if (single) {
  single.checked = keep.getItem("single-keys") !== "off";
  single.addEventListener("change", () => keep.setItem("single-keys", single.checked ? "on" : "off"));
}
const openSheet = () => {
  const list = sheet.querySelector("dl");
  all(".own", list).forEach((line) => line.remove());
  all("[data-key]").forEach((target) => {
    const term = document.createElement("dt");
    const key = document.createElement("dd");
    const cap = document.createElement("kbd");
    term.textContent = target.dataset.keyName || target.textContent.trim();
    cap.textContent = target.dataset.key;
    key.append(cap);
    term.className = key.className = "own";
    list.append(term, key);
  });
  sheet.showModal();
};
all("[data-opens-sheet]").forEach((opener) => {
  opener.hidden = false;
  opener.addEventListener("click", openSheet);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeMenus();
  const find = document.getElementById("find");
  if ((event.ctrlKey || event.metaKey) && event.key === "k" && find) {
    event.preventDefault();
    find.focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || sheet?.open || single?.checked === false) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const target = event.key === "/" ? find : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "?" && sheet) openSheet();
  else if (target === find) find?.focus();
  else if (target) target.click();
  else return;
  event.preventDefault();
});

// The first thing said after a refused form is what was wrong.
document.querySelector(".govuk-error-summary")?.focus();
