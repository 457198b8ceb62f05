// Acting beside a list leaves the list as it was: its scroll, the focus, and the row that no longer fits it. Without it one is led back to
// the same place of the same list.
const split = document.querySelector(".fl-split");
const rows = split.querySelector(".fl-split__rows");
const list = rows.querySelector("ol");
const current = () => list.querySelector("[aria-current]");
const address = () => {
  const asked = new URLSearchParams(location.search);
  asked.delete("show");
  return `${asked}`;
};
const named = (element) => [element.tagName, element.name, element.textContent.trim(), element.form?.getAttribute("action")].join();

let focused;
const acting = (event) => {
  const element = event.submitter ?? event.target.closest("a, button, form");
  if (event.type === "submit" || element?.search?.includes("back=")) focused = named(element);
};
const beside = (event) => event.target.closest("#beside") && acting(event);
document.addEventListener("submit", beside);
document.addEventListener("click", beside);
addEventListener("pagehide", () => {
  if (!focused) return;
  const row = current()?.closest("li");
  const at = [...list.children].indexOf(row);
  const kept = { address: address(), rows: rows.scrollTop, page: scrollY, at, row: row?.outerHTML, focused };
  sessionStorage.setItem("split", JSON.stringify(kept));
});

const kept = JSON.parse(sessionStorage.getItem("split"));
sessionStorage.removeItem("split");
if (kept?.address === address()) {
  if (!current() && kept.row) {
    const row = new DOMParser().parseFromString(kept.row, "text/html").querySelector("li");
    const words = Object.assign(document.createElement("small"), { className: "fl-here", textContent: split.dataset.gone });
    row.querySelector("a").append(words);
    list.insertBefore(document.adoptNode(row), list.children[kept.at] ?? null);
    window.htmx?.process(row);
  }
  rows.scrollTop = kept.rows;
  scrollTo(0, kept.page);
  const same = [...document.querySelectorAll("#beside a, #beside button")].find((each) => named(each) === kept.focused);
  (same ?? current())?.focus({ preventScroll: true });
}
