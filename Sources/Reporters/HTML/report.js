"use strict";
// Filters and groups the findings of the page; without it, all are shown by rule.
const main = document.querySelector("main");
const pages = document.querySelector("#pages");
const search = document.querySelector("input[type=search]");
const boxes = [...document.querySelectorAll("input[name=severity]")];
const fixable = document.querySelector("input[name=fixable]");
const shown = document.querySelector("output");
const findings = [...document.querySelectorAll(".finding")].map((element) => ({
  element,
  home: element.parentElement,
  path: element.dataset.path,
  severity: element.dataset.severity,
  isFixable: element.dataset.fix === "safe",
  text: (element.dataset.path + " " + element.textContent).toLowerCase(),
}));

function group(isByPage) {
  main.classList.toggle("by-page", isByPage);
  pages.replaceChildren();
  if (!isByPage) {
    for (const finding of findings) finding.home.append(finding.element);
    return;
  }
  const lists = new Map();
  for (const finding of findings) {
    let list = lists.get(finding.path);
    if (!list) {
      list = document.createElement("ol");
      list.className = "findings";
      lists.set(finding.path, list);
    }
    list.append(finding.element);
  }
  for (const [path, list] of [...lists].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = path;
    section.append(heading, list);
    pages.append(section);
  }
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const isAll = words.length === 0 && severities.size === boxes.length && !fixable.checked;
  let count = 0;
  for (const finding of findings) {
    const fits =
      severities.has(finding.severity) &&
      (!fixable.checked || finding.isFixable) &&
      words.every((word) => finding.text.includes(word));
    finding.element.hidden = !fits;
    if (fits) count += 1;
  }
  for (const part of main.querySelectorAll("section, .cause, details")) {
    part.hidden = !part.querySelector(".finding:not([hidden])");
    if (part.localName === "details") part.open = !isAll && count <= 200;
  }
  shown.value = isAll ? "" : count + " of " + findings.length + " findings";
}

for (const button of document.querySelectorAll("button[data-by]")) {
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll("button[data-by]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    group(button.dataset.by === "page");
    filter();
  });
}
for (const input of [search, ...boxes, fixable]) input.addEventListener("input", filter);
document.querySelector(".filters").hidden = false;
