// Names are suggested while one is typed, in the browser's own list of choices. What was typed before this came is looked up at once.
let asked = 0;
let waiting;
const suggest = async (box) => {
  const mine = ++asked;
  const query = new URLSearchParams({ words: box.value });
  const answer = await fetch(`${box.dataset.people}?${query}`, { headers: { "HX-Request": "true" } }).catch(() => ({}));
  if (mine === asked && answer.ok && !answer.redirected) box.list.innerHTML = await answer.text();
};
document.addEventListener("input", ({ target: box }) => {
  if (!box.dataset.people) return;
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120, box);
});
const begun = document.activeElement;
if (begun.dataset.people && begun.value) suggest(begun);
