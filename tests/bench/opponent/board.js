"use strict";
// The board: the cycle, its ring, the clock and what a finger does.
//
//   index.html?pages=compass,plans&dwell=5000&fade=250

const wishes = new URLSearchParams(location.search);
const cycle = (wishes.get("pages") ?? "compass,plans,goals,stories").split(",");
const dwell = Number(wishes.get("dwell") ?? 15000);
const fade = Number(wishes.get("fade") ?? 250);
const RETURN_MS = 90000;
const find = id => document.getElementById(id);
const stages = [...document.querySelectorAll(".stage")];
const turns = {plans: 0, goals: 0, stories: 0};
let seen = 0, place = {page: cycle[0], item: 0}, index = 0, left = 1;
let shownAt = 0, stay = dwell, fading = 0;

const ICONS = {
  compass: '<circle cx="20" cy="20" r="16"/><path d="M26 14 17 17 14 26Z"/>',
  plans: '<path d="M6 10h4M6 20h4M6 30h4M16 10h20M16 20h20M16 30h20"/>',
  goals: '<circle cx="20" cy="20" r="16"/><circle cx="20" cy="20" r="8"/>',
  stories: '<rect x="4" y="6" width="32" height="28" rx="4"/>' +
    '<path d="M8 30 18 20 26 28 30 24 36 30"/>',
};
find("organisation").textContent = content.organisation;
find("tabs").innerHTML = Object.keys(ICONS).map(page =>
  `<button data-open="${page}"><svg viewBox="0 0 40 40">${ICONS[page]}` +
  `</svg>${page === "stories" ? "Stories" : PAGES[page].name}</button>`)
  .join("");
document.documentElement.style.setProperty("--fade", `${fade}ms`);

const dressFrame = () => {
  find("name").textContent = PAGES[place.page].name;
  document.body.classList.toggle("photo", place.page === "stories");
  const tab = place.page === "plan" ? "plans" : place.page;
  for (const button of find("tabs").children)
    button.classList.toggle("here", button.dataset.open === tab);
};

const finishFade = () => {
  clearTimeout(fading);
  fading = 0;
  stages[1 - seen].className = "stage";
  stages[1 - seen].replaceChildren();
  stages[seen].className = "stage seen";
};

// The picture is decoded before the fade begins, as ours is.
const show = async (next, isCut) => {
  const stage = stages[1 - seen];
  if (fading) finishFade();
  place = next;
  stages[1 - seen].innerHTML = PAGES[next.page].write(next.item);
  const picture = stages[1 - seen].querySelector("img");
  if (picture) await picture.decode().catch(() => {});
  dressFrame();
  seen = 1 - seen;
  if (isCut) return finishFade();
  stage.className = "stage seen";
  stage.style.opacity = 0;
  stage.getBoundingClientRect();
  stage.style.opacity = "";
  stage.className = "stage comes";
  fading = setTimeout(finishFade, fade + 34);
};

const visit = page => {
  const number = page === "stories" ? content.stories.length
    : partsOf[page]?.() ?? 1;
  const item = (turns[page] ?? 0) % number;
  left = page in partsOf ? Math.min(PARTS_PER_VISIT, number - item) : 1;
  turns[page] = item + left;
  return {page, item};
};

const begin = ms => { shownAt = performance.now(); stay = ms; follow(); };

const turn = () => {
  if (place.page === cycle[index] && left > 1) {
    left--;
    show({page: place.page, item: place.item + 1});
  } else if (cycle.length > 1 || place.page !== cycle[index]) {
    index = (index + 1) % cycle.length;
    show(visit(cycle[index]));
  }
  begin(dwell);
};

// The arc moves when that can be seen, at most ten times a second.
let ringTimer = 0;
const follow = () => {
  const passed = Math.min((performance.now() - shownAt) / stay, 1);
  find("arc").style.strokeDashoffset = 296 * (1 - passed);
  clearTimeout(ringTimer);
  ringTimer = passed < 1
    ? setTimeout(follow, Math.min(Math.max(100, stay / 296),
      stay - (performance.now() - shownAt)))
    : setTimeout(turn, 0);
};

const tell = () => {
  const now = new Date(), thursday = new Date(now);
  thursday.setDate(now.getDate() + 3 - (now.getDay() + 6) % 7);
  const week = 1 + Math.floor((thursday -
    new Date(thursday.getFullYear(), 0, 1)) / 864e5 / 7);
  find("week").textContent = `week ${week}`;
  find("day").textContent = shortDay.format(now);
  find("clock").textContent = now.toTimeString().slice(0, 5);
  setTimeout(tell, 60000 - now % 60000);
};

const targetOf = event => event.target.closest("[data-open]");
let pressed = null;
const release = () => { pressed?.classList.remove("pressed"); pressed = null; };
addEventListener("pointerdown", event => {
  release();
  pressed = targetOf(event);
  pressed?.classList.add("pressed");
});
addEventListener("pointerup", release);
addEventListener("pointercancel", release);
addEventListener("click", event => {
  const [page, item] = targetOf(event)?.dataset.open.split("/") ?? [];
  if (page === "plan") show({page, item: Number(item)});
  else if (page) show({page, item: 0});
  begin(RETURN_MS);
});

tell();
show(visit(cycle[0]), true);
begin(dwell);
