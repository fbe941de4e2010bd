// SPDX-License-Identifier: Apache-2.0
// Keeps the board's figures current. The page is complete without it; it only replaces what the
// server sends by /v1/events (the format is described in hq/BoardJson.h) and lets ages grow.

const words = JSON.parse(document.body.dataset.words);
const english = document.documentElement.lang === "en";
const minus = "\u2212";
const unknown = "\u2014";

let serverAhead = Number(document.body.dataset.madeAt) - Date.now(); // ms
const shelters = new Map(); // code → as last received
let total = null;
let lastSpoken = 0;
let lastHeard = serverNow();

function serverNow() {
  return Date.now() + serverAhead;
}

function fill(key, blanks) {
  return Object.entries(blanks).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), words[key]);
}

function figureText(figure) {
  if (figure === null || figure === undefined) {
    return unknown;
  }
  const digits = Math.abs(figure).toLocaleString("en-US");
  return figure < 0 ? minus + digits : digits;
}

function rangeText(figures, key) {
  const { people, high } = figures;
  return people === null || high === null || people === high
    ? "" : fill(key, { low: figureText(people), high: figureText(high) });
}

// Japan has no summer time, so UTC+9 is Asia/Tokyo all year round.
function tokyo(ms) {
  return new Date(ms + 9 * 3600 * 1000);
}

function timeText(ms) {
  if (!ms) {
    return unknown;
  }
  const time = tokyo(ms).toISOString();
  const sameDay = time.slice(0, 10) === tokyo(serverNow()).toISOString().slice(0, 10);
  return sameDay ? time.slice(11, 19)
    : `${Number(time.slice(5, 7))}/${Number(time.slice(8, 10))} ${time.slice(11, 16)}`;
}

function ageText(ms) {
  const seconds = Math.max(0, Math.floor((serverNow() - ms) / 1000));
  if (seconds < 60) {
    return fill("secondsAgo", { n: seconds });
  }
  if (seconds < 3600) {
    return fill("minutesAgo", { n: Math.floor(seconds / 60) });
  }
  return seconds < 2 * 86400 ? fill("hoursAgo", { n: Math.floor(seconds / 3600) })
    : fill("daysAgo", { n: Math.floor(seconds / 86400) });
}

function noteText(shelter) {
  switch (shelter.state) {
    case "not_reported":
      return words.noReport;
    case "silent":
      return fill("silent", { age: ageText(Date.parse(shelter.as_of)) });
    case "partly_silent":
      return fill("partlySilent", {
        n: shelter.kiosks - shelter.kiosks_heard,
        age: ageText(Date.parse(shelter.silent_since)),
      });
    case "closed":
      return words.closed;
    default:
      return "";
  }
}

// Text is only ever set as text: nothing from the network becomes markup.
function say(element, text) {
  if (!element || element.textContent === text) {
    return false;
  }
  element.textContent = text;
  return true;
}

function show(element, isShown) {
  element.hidden = !isShown;
}

function flash(element) {
  element.classList.remove("changed");
  void element.offsetWidth; // restarts the animation
  element.classList.add("changed");
}

function showFigures(container, figures) {
  for (const cell of container.querySelectorAll("[data-figure]")) {
    const changed = say(cell, figureText(figures[cell.dataset.figure]));
    if (changed && cell.closest("#board")) {
      flash(cell.closest("td"));
    }
  }
  say(container.querySelector("[data-range]"), rangeText(figures, "rangeShort"));
}

function showFreshness(row, shelter) {
  const asOf = shelter.as_of ? Date.parse(shelter.as_of) : 0;
  say(row.querySelector("[data-as-of]"), timeText(asOf));
  say(row.querySelector("[data-age]"), asOf ? ageText(asOf) : "");
  say(row.querySelector("[data-note]"), noteText(shelter));
}

function showShelter(shelter) {
  const code = CSS.escape(shelter.code);
  const row = document.querySelector(`tr[data-shelter="${code}"]`);
  row.dataset.state = shelter.state;
  showFigures(row, shelter.figures);
  const { people } = shelter.figures;
  say(row.querySelector("[data-filled]"), shelter.capacity && people !== null
    ? `${Math.max(0, Math.round(100 * people / shelter.capacity))}%` : "");
  say(row.querySelector("[data-kiosks]"),
    shelter.as_of ? `${shelter.kiosks_heard}/${shelter.kiosks}` : unknown);
  showFreshness(row, shelter);
  showFigures(document.querySelector(`table[data-cross="${code}"]`), shelter.figures);
}

function showTotal() {
  const row = document.getElementById("total");
  const reported = fill("sheltersCoverage", { n: total.shelters_reported, all: total.shelters });
  showFigures(row, total.figures);
  say(row.querySelector("[data-note]"), reported);
  say(row.querySelector("[data-kiosks]"), `${total.kiosks_heard}/${total.kiosks}`);
  for (const element of document.querySelectorAll("[data-total]")) {
    say(element, figureText(total.figures[element.dataset.total]));
  }
  say(document.querySelector("[data-total-range]"), rangeText(total.figures, "range"));
  say(document.getElementById("shelters-reported"), reported);
  say(document.getElementById("kiosks-heard"),
    fill("kiosksCoverage", { n: total.kiosks_heard, all: total.kiosks }));
}

function nameOf(code) {
  const shelter = shelters.get(code);
  return shelter ? (english ? shelter.name_en : shelter.name) : (code ?? "");
}

function showAlarms(alarms) {
  const items = alarms.map((alarm) => {
    const item = document.createElement("li");
    const where = document.createElement("small");
    item.append(`${words[`alarm.${alarm.kind}`]} `, where);
    where.textContent = fill(alarm.kiosk ? "alarmWhere" : "alarmWhereServer", {
      time: timeText(Date.parse(alarm.raised_at)),
      shelter: nameOf(alarm.shelter),
      kiosk: (alarm.kiosk ?? "").slice(0, 10),
      seq: alarm.seq,
    });
    return item;
  });
  const section = document.getElementById("alarms");
  section.querySelector("ul").replaceChildren(...items);
  show(section, items.length > 0);
}

// The one live region: at most once a minute, or a screen reader would never fall silent.
function speak() {
  if (Date.now() - lastSpoken < 60_000) {
    return;
  }
  lastSpoken = Date.now();
  say(document.getElementById("spoken"), total.figures.people === null ? words.spokenNothing
    : fill("spoken", {
      time: timeText(serverNow()).slice(0, 5),
      n: figureText(total.figures.people),
      all: total.shelters,
      r: total.shelters_reported,
    }));
}

function receive(board) {
  serverAhead = Date.parse(board.server_time) - Date.now();
  lastHeard = serverNow();
  for (const shelter of board.shelters) {
    // A shelter outside the list the page was made with: only the server can add its row.
    if (!document.querySelector(`tr[data-shelter="${CSS.escape(shelter.code)}"]`)) {
      location.reload();
      return;
    }
    shelters.set(shelter.code, shelter);
    showShelter(shelter);
  }
  total = board.total;
  showTotal();
  showAlarms(board.alarms);
  show(document.getElementById("not-storing"), !board.storing);
  speak();
  document.body.dataset.version = String(board.version);
}

function tick() {
  say(document.getElementById("shown"), timeText(serverNow()));
  for (const [code, shelter] of shelters) {
    showFreshness(document.querySelector(`tr[data-shelter="${CSS.escape(code)}"]`), shelter);
  }
}

const events = new EventSource("/v1/events");
events.addEventListener("board", (event) => receive(JSON.parse(event.data)));
events.addEventListener("open", () => show(document.getElementById("disconnected"), false));
events.addEventListener("error", () => {
  const warning = document.getElementById("disconnected");
  say(warning, fill("disconnected", { time: timeText(lastHeard) }));
  show(warning, true);
});
setInterval(tick, 1000);
