// Everything works without this file. It copies commands, asks before what cannot be taken back, focuses search on "/",
// keeps live regions fresh, tells times by the reader's own clock, and lets one menu be open at a time.
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button && navigator.clipboard) {
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      const before = button.textContent;
      button.textContent = "copied";
      setTimeout(() => { button.textContent = before; }, 1500);
    });
  }
  for (const menu of document.querySelectorAll("details.account[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll("details.account[open]")) menu.open = false;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const search = document.querySelector("[data-search]");
  if (search) { event.preventDefault(); search.focus(); search.select(); }
});
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = !navigator.clipboard;

// A time is told by the reader's clock; what the page said in UTC stands in its title.
function tellByOwnClock(within) {
  for (const time of within.querySelectorAll("time[datetime]:not([title])")) {
    const zone = time.querySelector(".zone");
    const at = new Date(time.dateTime);
    if (!zone || Number.isNaN(at.getTime())) continue;
    time.title = time.textContent;
    const said = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
      year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short",
    }).formatToParts(at).map((part) => [part.type, part.value]));
    time.firstChild.data = `${said.year}-${said.month}-${said.day} ${said.hour}:${said.minute}\u00a0`;
    zone.textContent = said.timeZoneName;
  }
}
tellByOwnClock(document);

// The page's policy takes markup from here alone, and what is fetched is a page of our own.
const ours = window.trustedTypes ? trustedTypes.createPolicy("console", { createHTML: (text) => text }) : { createHTML: (text) => text };

// A live region is fetched again while the page is looked at, and not while somebody works inside it.
for (const region of document.querySelectorAll("[data-refresh]")) {
  let paused = false;
  const button = region.parentElement.querySelector("[data-pause]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      paused = !paused;
      button.textContent = paused ? "Resume" : "Pause";
      button.setAttribute("aria-pressed", String(paused));
    });
  }
  setInterval(async () => {
    if (paused || document.hidden || region.contains(document.activeElement)) return;
    const answer = await fetch(region.dataset.refresh, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(ours.createHTML(await answer.text()), "text/html").querySelector("[data-refresh]");
    if (!fresh) return;
    region.replaceChildren(...fresh.childNodes);
    tellByOwnClock(region);
  }, 10000);
}
