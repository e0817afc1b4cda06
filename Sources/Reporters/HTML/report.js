"use strict";
// Filters and groups the findings of the page; without it, all are shown by rule.
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const form = one("form");
const [rules, pages] = [one("#rules"), one("#pages")];
const paths = all("#paths option").map((option) => option.value);
const findings = all(".finding").map((element) => ({
  element,
  home: element.parentElement,
  page: Number(element.dataset.page),
  ...{ severity: element.dataset.severity, rule: element.dataset.rule },
  ...{ category: element.dataset.category, fix: element.dataset.fix },
}));
const number = (count) => count.toLocaleString("en");
const counted = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

// The text of a finding, without its links to other parts of the report.
function text(finding) {
  if (finding.text === undefined) {
    const parts = [finding.rule, finding.element.querySelector(".place").textContent];
    for (const part of finding.element.children) {
      if (part.className !== "where") parts.push(part.textContent);
    }
    finding.text = parts.join(" ").toLowerCase();
  }
  return finding.text;
}

// The filters in force: a test of a finding, and whether it lets everything pass.
function filters() {
  const data = new FormData(form);
  const words = data.get("text").toLowerCase().split(/\s+/).filter(Boolean);
  const path = data.get("page").trim().toLowerCase();
  const [rule, fix] = [data.get("rule"), data.get("fix")];
  const category = rule.startsWith("category ") ? rule.slice("category ".length) : undefined;
  const severities = new Set(data.getAll("severity"));
  const isPage = paths.map((name) => name.toLowerCase().includes(path));
  return {
    isAll: !words.length && !path && !rule && !fix && severities.size === form.querySelectorAll("[name=severity]").length,
    fits: (finding) =>
      severities.has(finding.severity) &&
      (!rule || (category === undefined ? finding.rule === rule : finding.category === category)) &&
      (!fix || finding.fix === fix) &&
      isPage[finding.page] &&
      words.every((word) => text(finding).includes(word)),
  };
}

// Shows the text of an element, or its first one where there is none.
function say(element, words) {
  element.dataset.first ??= element.textContent;
  element.textContent = words ?? element.dataset.first;
}

function tally(members) {
  const count = { finding: members.length, page: new Set(members.map((member) => member.page)).size };
  count.safe = members.filter((member) => member.fix === "safe").length;
  for (const severity of ["error", "warning", "info"]) {
    count[severity] = members.filter((member) => member.severity === severity).length;
  }
  return count;
}

function fill(row, counts) {
  row.querySelectorAll(".count").forEach((cell, place) => say(cell, counts && number(counts[place])));
}

function grouped(members, key) {
  const groups = new Map();
  for (const member of members) {
    if (!groups.has(member[key])) groups.set(member[key], []);
    groups.get(member[key]).push(member);
  }
  return groups;
}

// The table of rules, and the headings of their sections.
function showRules(found, isAll) {
  const groups = grouped(found, "rule");
  const ofRule = (count) => [count.finding, count.page, count.safe];
  for (const row of all("#rules-table tbody tr")) {
    const count = tally(groups.get(row.dataset.rule) ?? []);
    row.hidden = !isAll && count.finding === 0;
    fill(row, isAll ? undefined : ofRule(count));
    const heading = document.getElementById("rule-" + row.dataset.rule).querySelector("small");
    const total = number(findings.filter((finding) => finding.rule === row.dataset.rule).length);
    say(heading, isAll ? undefined : `${number(count.finding)} of ${total} findings on ${counted(count.page, "page")}`);
  }
  fill(one("#rules-table tfoot tr"), isAll ? undefined : ofRule(tally(found)));
}

// The table of pages: those with the most severe findings first.
function showPages(found) {
  const ofPage = (count) => [count.error, count.warning, count.info, count.safe];
  const rows = [...grouped(found, "page")].map(([page, members]) => ({ page, counts: ofPage(tally(members)) }));
  const order = (left, right) => {
    const place = [0, 1, 2].find((place) => left.counts[place] !== right.counts[place]);
    return place === undefined ? left.page - right.page : right.counts[place] - left.counts[place];
  };
  for (const { page, counts: [errors, warnings, info] } of rows) {
    const heading = document.getElementById("page-" + page).querySelector("small");
    heading.textContent = counted(errors + warnings + info, "finding");
  }
  const template = one("#pages-table tfoot tr");
  one("#pages-table tbody").replaceChildren(
    ...rows.sort(order).map(({ page, counts }) => {
      const row = template.cloneNode(true);
      const link = document.createElement("a");
      link.href = "#page-" + page;
      link.textContent = paths[page];
      row.firstElementChild.replaceChildren(link);
      fill(row, counts);
      return row;
    }),
  );
  fill(template, ofPage(tally(found)));
}

function apply() {
  const { fits, isAll } = filters();
  const found = findings.filter((finding) => {
    const isFound = fits(finding);
    finding.element.hidden = !isFound;
    return isFound;
  });
  for (const details of all("details")) {
    const count = details.querySelectorAll(".finding:not([hidden])").length;
    say(details.firstElementChild, isAll ? undefined : `${number(count)} more of this cause`);
    details.hidden = count === 0;
    details.open = !isAll && found.length <= 200;
  }
  for (const part of all("main section, .cause")) {
    part.hidden = !isAll && !part.querySelector(".finding:not([hidden])");
  }
  for (const note of all(".omission")) note.hidden = !isAll;
  showRules(found, isAll);
  if (isByPage()) showPages(found);
  const count = tally(found);
  const where = ` on ${counted(count.page, "page")}`;
  one("output").value =
    (isAll ? counted(count.finding, "finding") : `${number(count.finding)} of ${counted(findings.length, "finding")}`) + where;
  one("[type=reset]").hidden = isAll;
  one(".none").hidden = count.finding > 0;
}

const isByPage = () => form.elements.view.value === "page";

// Moves the findings to sections of pages, or back to those of rules.
function group() {
  const byPage = isByPage();
  document.body.classList.toggle("by-page", byPage);
  [rules.hidden, pages.hidden] = [byPage, !byPage];
  [one("#rules-table").hidden, one("#pages-table").hidden] = [byPage, !byPage];
  if (!byPage) {
    for (const finding of findings) finding.home.append(finding.element);
    pages.replaceChildren();
    return;
  }
  const place = (finding) => /:(\d+):(\d+)$/.exec(finding.element.querySelector(".place").textContent) ?? [0, 0, 0];
  const inOrder = (left, right) => {
    const [one, other] = [place(left), place(right)];
    return one[1] - other[1] || one[2] - other[2];
  };
  const groups = [...grouped(findings, "page")].sort((left, right) => left[0] - right[0]);
  const sections = groups.map(([page, members]) => {
    const section = document.createElement("section");
    [section.id, section.tabIndex] = ["page-" + page, -1];
    const heading = document.createElement("h2");
    heading.append(paths[page], " ", document.createElement("small"));
    const list = document.createElement("ol");
    list.className = "findings";
    list.append(...members.sort(inOrder).map((member) => member.element));
    section.append(heading, list);
    return section;
  });
  pages.replaceChildren(...sections);
}

function view(name) {
  if (form.elements.view.value === name) return;
  form.elements.view.value = name;
  group();
  apply();
}

// Shows the target of a link: in the view that has it, without filters that hide it.
function go() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id.startsWith("page-")) view("page");
  if (id.startsWith("rule-")) view("rule");
  const target = document.getElementById(id);
  if (!target) return;
  if (target.closest("[hidden]")) clear();
  for (let part = target; part; part = part.parentElement) if (part.localName === "details") part.open = true;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function clear() {
  const name = form.elements.view.value;
  form.reset();
  form.elements.view.value = name;
  apply();
}

let timer;
form.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (event.target.name === "view") group();
  timer = setTimeout(apply, event.target.type === "search" ? 80 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
one("[type=reset]").addEventListener("click", (event) => {
  event.preventDefault();
  clear();
  form.elements.text.focus();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.hash);
  go();
});
addEventListener("popstate", go);
document.body.classList.add("live");
form.hidden = false;
group();
apply();
if (location.hash) go();
