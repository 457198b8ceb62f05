// Rows that are ticked: how many, all of the page at once, the row under the hand by a key. They outlast showing the list again.
const form = document.getElementById("ticks");
const boxes = [...document.querySelectorAll(".fl-tick[form=ticks]")];
const label = form.querySelector("label");
const whole = label.querySelector("input");
const button = form.querySelector("button");
const key = form.querySelector("[data-key]");
const kept = `ticked ${location.pathname}`;

const count = () => {
  const ticked = boxes.filter((box) => box.checked);
  button.hidden = !ticked.length;
  button.textContent = button.dataset.counted.replace("#", ticked.length);
  whole.checked = ticked.length === boxes.length;
  whole.indeterminate = !!ticked.length && !whole.checked;
  sessionStorage.setItem(kept, ticked.map((box) => box.value));
};

label.hidden = false;
whole.onchange = () => {
  boxes.forEach((box) => (box.checked = whole.checked));
  count();
};
boxes.forEach((box) => (box.onchange = count));
// A span that is pressed by its key takes no focus, so the row is still the one with it.
key.onclick = () => document.activeElement.closest("tr")?.querySelector(".fl-tick")?.click();

// What was ticked stays ticked where the list is shown again because of what is new, and nowhere else.
const again = "shown again";
document.querySelector(".fl-newer a")?.addEventListener("click", () => sessionStorage.setItem(again, "yes"));
const before = sessionStorage.getItem(again) ? (sessionStorage.getItem(kept) ?? "").split(",") : [];
sessionStorage.removeItem(again);
boxes.forEach((box) => (box.checked ||= before.includes(box.value)));
count();
addEventListener("pageshow", count);
