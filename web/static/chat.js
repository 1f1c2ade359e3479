// Sending without a reload, and a chat that survives one. Without this file the page works by plain forms.
const KEPT = "lotse-session", HINT_MS = 600, FIRST_POLL_MS = 1000, LAST_POLL_MS = 10000, LONGEST = 2000, NEAR = 1800;
const $ = (selector) => document.querySelector(selector);
const page = () => document.body.dataset;
let turn = Promise.resolve(), waiting = 0, poll = 0;

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function restore(session) {
  const answer = await fetch("/" + location.search, { headers: { "X-Lotse-Session": session } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.documentElement.lang = fresh.documentElement.lang;
  document.documentElement.dir = fresh.documentElement.dir;
  document.title = fresh.title;
  const draft = $("#text").value, hadFocus = document.activeElement === $("#text");
  document.body.replaceWith(document.adoptNode(fresh.body));
  $("#text").value = draft;
  if (hadFocus) $("#text").focus({ preventScroll: true });
  $("#log > .entry:last-of-type").scrollIntoView({ block: "start" });
  if (page().pending) expect(FIRST_POLL_MS);
}

function show(news) {
  if (news.cleared) $("#log").replaceChildren();
  const before = $("#log").lastElementChild;
  $("#log").insertAdjacentHTML("beforeend", news.html);
  $("#chips").innerHTML = news.chips;
  page().last = news.last;
  const first = before ? before.nextElementSibling : $("#log").firstElementChild;
  first?.scrollIntoView({ block: "start" });
  $("#waiting").textContent = "";
  if (news.pending) expect(FIRST_POLL_MS);
  return first;
}

function expect(pause) {
  clearTimeout(poll);
  poll = setTimeout(async () => {
    const headers = { "X-Lotse-Session": page().session, Accept: "application/json" };
    const answer = waiting ? null : await fetch(`/chat/updates?after=${page().last}`, { headers }).catch(() => null);
    const news = answer?.ok && !waiting ? await answer.json() : { pending: true, html: "" };
    if (news.html.trim()) show(news);
    else if (news.pending) expect(Math.min(pause * 1.6, LAST_POLL_MS));
  }, pause);
}

function complain(sentence) {
  $("#problem").textContent = sentence;
  $("#problem").hidden = !sentence;
  if (sentence) $("#problem").scrollIntoView({ block: "end" });
}

function send(form, button) {
  const text = $("#text"), isText = form.id === "write", said = isText ? text.value : button?.textContent;
  if (isText ? !text.value.trim() : waiting) return;
  const sent = { form, said, isText, data: new URLSearchParams(new FormData(form, button)) };
  form.elements.key.value = newKey();
  if (isText) text.value = "";
  count();
  complain("");
  waiting += 1;
  turn = turn.then(() => deliver(sent)).finally(() => { waiting -= 1; });
}

async function deliver({ form, said, isText, data }) {
  const text = $("#text");
  const hint = setTimeout(() => {
    $("#sending p").textContent = said;
    $("#sending").hidden = false;
    $("#waiting").textContent = $("#waiting").dataset.text;
    $("#sending").scrollIntoView({ block: "end" });
  }, HINT_MS);
  try {
    data.set("after", page().last);
    const answer = await fetch("/chat", { method: "POST", body: data, headers: { Accept: "application/json" } });
    const news = await answer.json();
    if (!answer.ok) throw new Error(news.error);
    sessionStorage.setItem(KEPT, page().session);
    const first = show(news);
    if (!isText) (first?.querySelector("[tabindex]") ?? text).focus({ preventScroll: true });
    if (news.language !== document.documentElement.lang) await restore(page().session);
  } catch (error) {
    complain(error instanceof TypeError || error instanceof SyntaxError ? page().offline : error.message);
    $("#waiting").textContent = "";
    form.elements.key.value = data.get("key"); // so that what did arrive is not answered twice
    if (isText && !text.value) text.value = said;
  } finally {
    clearTimeout(hint);
    $("#sending").hidden = true;
  }
}

function count() {
  const left = LONGEST - $("#text").value.trim().length;
  $("#left").textContent = left < 0 ? page().tooLong : left < LONGEST - NEAR ? page().left.replace("{n}", left) : "";
}

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") !== "/chat") return;
  event.preventDefault();
  $(".menu").open = false;
  send(event.target, event.submitter);
});
document.addEventListener("input", (event) => event.target.id === "text" && count());
document.addEventListener("click", (event) => {
  if ($(".menu")?.open && !event.target.closest(".menu")) $(".menu").open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && $(".menu").open) {
    $(".menu").open = false;
    $(".menu summary").focus();
  } else if (event.key === "Enter" && event.target.id === "text" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send($("#write"), null);
  }
});

const address = new URL(location.href), inLink = address.searchParams.get("s");
if (page().deleted) sessionStorage.removeItem(KEPT);
const kept = sessionStorage.getItem(KEPT);
// A chat from a link is taken up only if it is this tab's own: else whoever made the link could read along.
if (inLink && page().own) sessionStorage.setItem(KEPT, inLink);
address.searchParams.delete("s");
address.searchParams.delete("deleted");
history.replaceState(null, "", address);
if (inLink && page().own) {
  if (page().pending) expect(FIRST_POLL_MS);
} else if (kept) restore(kept);
else if (inLink) location.reload();
