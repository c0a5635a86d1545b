"use strict";
// The pages: what of the content is seen on each, as HTML.

const ROWS = 6;
const PARTS_PER_VISIT = 4;
const shortDay = new Intl.DateTimeFormat("en-GB",
  {weekday: "short", day: "numeric", month: "short"});
const sayDay = day => day ? shortDay.format(new Date(day)) : "";
const sayDistance = day => {
  const days = Math.round((new Date(day) - Date.now()) / 864e5);
  return day ? days < 0 ? `${-days} days ago` : `in ${days} days` : "";
};
const count = (plans, health) =>
  plans.filter(plan => plan.health === health).length;
const HEALTHS = ["on_course", "at_risk", "off_course"];

for (const focus of content.foci) {
  focus.plans = content.plans.filter(plan => plan.focus_id === focus.id);
  focus.progress = focus.plans.length === 0 ? 0 : Math.round(
    focus.plans.reduce((sum, plan) => sum + (plan.progress ?? 0), 0) /
    focus.plans.length);
}

// Clockwise from the upper right, as the quarters of the dial.
const PLACES = [[1432, 248], [1432, 702], [64, 654], [64, 248]];

const writeFocus = (focus, i) =>
  `<div class="block" data-open="plans" style="left:${PLACES[i % 4][0]}px;` +
  `top:${PLACES[i % 4][1]}px"><h2>${escapeText(focus.name)}</h2>` +
  `<p>${focus.plans.length} plans, ${focus.progress} % complete</p>` +
  `<div class="marks">` + HEALTHS.map(health => {
    const number = count(focus.plans, health);
    return number ? drawMark(health,
      `${number} ${WORDS[health].toLowerCase()}`) : "";
  }).join("") + `</div></div>`;

const writeCompass = () =>
  `<h1 class="vision">${escapeText(content.vision)}</h1>` +
  drawDial(content.foci) +
  `<div class="hub"><b class="figure">${count(content.plans, "on_course")}` +
  `</b><p>of ${content.plans.length} plans</p>${drawMark("on_course")}</div>` +
  content.foci.slice(0, 4).map(writeFocus).join("");

const writePlan = (plan, i) =>
  `<div class="plan" data-open="plan/${plan.id}">` +
  `<span class="rank">${plan.rank ?? ""}</span><div>` +
  `<h3>${escapeText(plan.title)}</h3><p>${escapeText(plan.owner)} · ` +
  `${escapeText(plan.focus)}</p></div>${drawMark(plan.health)}` +
  `<div>${escapeText(plan.next?.title ?? "")}` +
  `<p>${sayDay(plan.next?.expected_on ?? plan.next?.planned_on)}</p></div>` +
  `<div><b>${plan.progress ?? 0} %</b><div class="bar">` +
  `<i style="width:${plan.progress ?? 0}%"></i></div></div>` +
  `<div class="due"><b>${sayDay(plan.deadline)}</b>` +
  `<p>${sayDistance(plan.deadline)}</p></div></div>`;

// As many dashes as there is room for.
const writeCourse = () => {
  const dashes = Math.min(content.plans.length, 60);
  return `<div class="course">` + HEALTHS.map((health, lower) =>
    `<i style="background:${colorOf(health)};margin-top:${8 * lower}px">` +
    `</i>`.repeat(1)).map((dash, i) => dash.repeat(Math.round(dashes *
      count(content.plans, HEALTHS[i]) / content.plans.length))).join("") +
    `</div>`;
};

const writePlans = part =>
  `<div class="summary"><b class="figure">${content.plans.length}</b>` +
  `<h1>action plans, most important first</h1>` +
  HEALTHS.map(health => drawMark(health,
    `<b>${count(content.plans, health)}</b> ` +
    WORDS[health].toLowerCase())).join("") + `</div>` + writeCourse() +
  `<div class="list">` + content.plans.slice(ROWS * part, ROWS * (part + 1))
    .map(writePlan).join("") + `</div>`;

const writeGoal = goal =>
  `<div class="card" data-open="goals"><h2>${escapeText(goal.name)}</h2>` +
  `<div class="value"><span class="figure">` +
  `${(goal.values.at(-1) ?? 0).toLocaleString("da")}</span>` +
  `${escapeText(goal.unit)}</div>${drawLine(goal)}<div class="foot">` +
  `${drawMark(goal.health)}<span>Target ` +
  `${(goal.target ?? 0).toLocaleString("da")} ${escapeText(goal.unit)}` +
  `</span></div></div>`;

const writeGoals = part => `<div class="cards">` +
  content.goals.slice(ROWS * part, ROWS * (part + 1)).map(writeGoal).join("") +
  `</div>`;

const writeStory = index => {
  const story = content.stories[index];
  return `<img class="picture" src="${story.picture}" alt="">` +
    `<div class="veil"></div><div class="tale"><b>` +
    `${escapeText(story.focus)}</b><h1>${escapeText(story.headline)}</h1>` +
    `<p>${escapeText(story.teaser)}</p></div>`;
};

const ANSWERS = ["Specific", "Measurable", "Agreed and accepted", "Realistic",
  "Time-bound", "Engaged"];

const writeStep = step => `<div><svg viewBox="0 0 44 44"><circle cx="22" ` +
  `cy="22" r="18" stroke="var(--sea)" stroke-width="4" ` +
  `fill="${step.reached_on ? "var(--sea)" : "none"}"/></svg>` +
  `<div>${escapeText(step.title)}</div><p>${sayDay(step.planned_on)}</p></div>`;

const writeDetail = id => {
  const plan = content.plans.find(other => other.id === id);
  return `<div class="detail"><h1>${escapeText(plan.title)}</h1>` +
    `<div class="state">${drawMark(plan.health)}</div><div class="answers">` +
    ANSWERS.map((word, i) => `<div class="card"><b>${word}</b>` +
      `<p>${escapeText(plan.answers[i])}</p></div>`).join("") +
    `</div><div class="people card"><b>${escapeText(plan.owner)}</b>` +
    `<p>${escapeText(plan.owner_role)}</p><b>` +
    `${escapeText(plan.consultant)}</b><p>Development consultant</p></div>` +
    `<div class="below"><div class="wide card"><h2>Milestones</h2>` +
    `<div class="steps">${plan.milestones.map(writeStep).join("")}</div>` +
    `</div><div class="narrow card"><h2>Course</h2><div class="steps">` +
    plan.reports.map(health => drawMark(health, "")).join("") +
    `</div></div></div></div>`;
};

const partsOf = {
  plans: () => Math.ceil(content.plans.length / ROWS),
  goals: () => Math.ceil(content.goals.length / ROWS),
};
const PAGES = {
  compass: {name: "Compass", write: writeCompass},
  plans: {name: "Action plans", write: writePlans},
  goals: {name: "Goals", write: writeGoals},
  stories: {name: "Good stories", write: writeStory},
  plan: {name: "Action plan", write: writeDetail},
};
