"use strict";
(() => {
  const whole = JSON.parse(document.getElementById("steps").textContent);
  const find = (name) => document.getElementById(name);
  const slider = find("step"), act = find("act"), draft = find("draft"), play = find("play");
  const last = whole.steps.length - 1;
  let timer = 0, at = -1;

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  /* The table after an entry: every change up to it, written over the opening. */
  const table = (number) => {
    const state = {}, found = { order: [], state, touched: new Set() };
    for (let n = 0; n <= number; n += 1) {
      const step = whole.steps[n];
      if (step.order) found.order = step.order;
      for (const [id, values] of Object.entries(step.changed || {})) state[id] = values;
    }
    found.touched = new Set(Object.keys(whole.steps[number].changed || {}));
    return found;
  };

  const showAct = (step, number) => {
    act.replaceChildren(element("p", `${number} / ${last} · ${step.phase}`, "small"));
    if (step.who) act.append(element("p", step.who, "who"));
    for (const text of step.lines) act.append(element("p", text));
    if (step.said) act.append(element("p", `“${step.said}”`, "said"));
    if (step.refused) act.append(element("p", step.refused, "small"));
  };

  const showDraft = (number) => {
    const now = table(number);
    draft.replaceChildren(...now.order.filter((id) => now.state[id]).map((id) => {
      const [label, state, text] = now.state[id];
      const made = element("p", "", `${state}${now.touched.has(id) && number ? " touched" : ""}`);
      made.append(element("span", label, "label"), whole.texts[text] || whole.words.left_out, " ",
        element("span", whole.words[state] || state, "state"));
      return made;
    }));
  };

  const show = (wanted) => {
    const number = Math.max(0, Math.min(last, wanted));
    if (number === at) return;
    at = number;
    slider.value = String(number);
    slider.setAttribute("aria-valuetext", `${number} / ${last}`);
    showAct(whole.steps[number], number);
    showDraft(number);
    const cursor = find("cursor");
    if (cursor) cursor.setAttribute("x", String(whole.left + whole.width * number / (last || 1)));
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = whole.words.play;
  };

  const tick = () => (at < last ? show(at + 1) : stop());

  const start = () => {
    if (at >= last) show(0);
    timer = setInterval(tick, Number(find("pace").value));
    play.textContent = whole.words.pause;
  };

  const jump = (to) => () => { stop(); show(to()); };

  /* To the next entry, in this direction, at which the text or its state changed. */
  const change = (by) => () => {
    let n = at + by;
    while (n > 0 && n < last && !whole.steps[n].changed) n += by;
    return n;
  };

  find("first").addEventListener("click", jump(() => 0));
  find("back").addEventListener("click", jump(() => at - 1));
  find("forward").addEventListener("click", jump(() => at + 1));
  find("earlier").addEventListener("click", jump(change(-1)));
  find("later").addEventListener("click", jump(change(1)));
  find("end").addEventListener("click", jump(() => last));
  play.addEventListener("click", () => (timer ? stop() : start()));
  find("pace").addEventListener("change", () => { if (timer) { stop(); start(); } });
  slider.addEventListener("input", () => { stop(); show(Number(slider.value)); });
  find("marks").addEventListener("change", (event) =>
    find("text").classList.toggle("final", !event.target.checked));
  document.querySelectorAll("[data-step]").forEach((mark) =>
    mark.addEventListener("click", jump(() => Number(mark.dataset.step))));
  show(0);
})();
