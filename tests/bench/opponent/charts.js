"use strict";
// What is drawn: marks, the dial and the lines of goals, as SVG.

const WORDS = {
  on_course: "On course", at_risk: "At risk", off_course: "Off course",
  not_assessed: "Not assessed",
};
const SHAPES = {
  on_course: '<circle cx="20" cy="20" r="18" fill="C"/>' +
    '<path d="M12 21l6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/>',
  at_risk: '<path d="M20 3 38 36H2Z" fill="C"/>' +
    '<path d="M20 14v11M20 28v4" stroke="#fff" stroke-width="4"/>',
  off_course: '<rect x="3" y="3" width="34" height="34" rx="5" fill="C"/>' +
    '<path d="M13 13l14 14M27 13 13 27" stroke="#fff" stroke-width="4"/>',
  not_assessed: '<circle cx="20" cy="20" r="16" fill="none" stroke="C"' +
    ' stroke-width="4"/>',
};

const colorOf = health => `var(--${health})`;
const escapeText = text => String(text ?? "").replace(/[&<>"]/g,
  letter => `&#${letter.charCodeAt(0)};`);

const drawMark = (health, words) =>
  `<span class="mark"><svg viewBox="0 0 40 40">` +
  SHAPES[health].replaceAll("C", colorOf(health)) +
  `</svg>${words ?? WORDS[health]}</span>`;

const polar = (radius, degrees) => {
  const angle = (degrees - 90) * Math.PI / 180;
  return `${(352 + radius * Math.cos(angle)).toFixed(1)} ` +
    (352 + radius * Math.sin(angle)).toFixed(1);
};

const drawArc = (radius, from, to, width, color, cap = "butt") =>
  `<path d="M${polar(radius, from)}A${radius} ${radius} 0 0 1 ` +
  `${polar(radius, to)}" fill="none" stroke="${color}" ` +
  `stroke-width="${width}" stroke-linecap="${cap}"/>`;

const drawTicks = () => Array.from({length: 120}, (_, i) =>
  `<path d="M${polar(348, 3 * i)}L${polar(i % 5 ? 340 : 330, 3 * i)}" ` +
  `stroke="${i % 5 ? "#c9bda6" : "#8a8272"}" stroke-width="2"/>`).join("");

// A quarter for each focus: a block for each plan, and how far they are.
const drawQuarter = (focus, index, count) => {
  const width = 360 / count, start = width * index + 2;
  const room = width - 4, each = room / Math.max(focus.plans.length, 1);
  const blocks = focus.plans.map((plan, i) => drawArc(
    plan.health === "on_course" ? 280 : plan.health === "at_risk" ? 300 : 312,
    start + each * i + 0.6, start + each * (i + 1) - 0.6, 44,
    colorOf(plan.health)));
  return blocks.join("") +
    drawArc(236, start, start + room, 10, "var(--sunken)", "round") +
    drawArc(236, start, start + room * focus.progress / 100, 10,
      "var(--sea)", "round");
};

const drawDial = foci => `<svg class="dial" viewBox="0 0 704 704">` +
  drawTicks() +
  foci.map((focus, i) => drawQuarter(focus, i, foci.length)).join("") +
  `<path d="M352 8v120M352 576v120M8 352h120M576 352h120" ` +
  `stroke="var(--ink)" stroke-width="2"/>` +
  `<circle cx="352" cy="352" r="135" fill="var(--surface)" ` +
  `stroke="var(--line)" stroke-width="2"/></svg>`;

const drawLine = goal => {
  const values = goal.values, target = goal.target ?? values[0];
  const low = Math.min(target, ...values), high = Math.max(target, ...values);
  const scale = value => high > low
    ? (78 - 68 * (value - low) / (high - low)).toFixed(1) : 44;
  const points = values.map((value, i) =>
    `${(10 + 488 * i / Math.max(values.length - 1, 1)).toFixed(1)},` +
    scale(value));
  const end = (points.at(-1) ?? "10,44").split(",");
  return `<svg class="chart" viewBox="0 0 512 88">` +
    `<path d="M0 ${scale(target)}H512" stroke="var(--ink)" ` +
    `stroke-width="2" stroke-dasharray="8 6"/>` +
    `<polyline points="${points.join(" ")}" fill="none" ` +
    `stroke="var(--sea)" stroke-width="5"/>` +
    `<circle cx="${end[0]}" cy="${end[1]}" r="9" fill="var(--sea)"/></svg>`;
};
